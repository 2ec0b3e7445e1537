package io.duban.rules.lag;

import static io.duban.rules.testing.Targets.cumulative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.duban.rules.alert.Severity;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "A disagreement of others is shown as CONFLICT, not averaged." */
class ConflictTest {
  private static final String TASK = "linhe-2026/001";

  @ParameterizedTest
  @CsvSource({
    "bureau-b, 2026-03-31, 80,",
    "bureau-b, 2026-03-31, 80.000001, YELLOW",
    "bureau-b, 2026-03-30, 70,",
    "bureau-c, 2026-03-31, 70,"
  })
  void shouldBeRaisedWhereAnotherUnitSaysSomethingElseOfTheSameDay(
      String unit, String asOf, double said, Severity light) {
    Timeline life = task().report("2026-03-31T11:00", on(asOf).by(unit).value("m1", said));
    assertThat(life.alert("CONFLICT")).isEqualTo(light);
    assertThat(life.row(1).verdicts().get(0).actual()).isEqualByComparingTo("80");
  }

  @Test
  void shouldSayWhoSaysWhat() {
    Timeline life =
        task().report("2026-03-31T11:00", on("2026-03-31").by("bureau-b").value("m1", 70).event(2));
    assertThat(life.changes("CONFLICT").get(0).parameters())
        .contains(entry("said", "70"), entry("counted", "80"), entry("unitName", "单位bureau-b"));
    assertThat(life.changes("CONFLICT").get(0).evidence())
        .containsExactly(Reports.eventId(1), Reports.eventId(2));
  }

  private static Timeline task() {
    return Timeline.of(
            Tasks.task(TASK)
                .lead("bureau-a")
                .responsible("bureau-b")
                .cooperating("bureau-c")
                .target(cumulative("m1", 365))
                .build())
        .report("2026-03-31T10:00", on("2026-03-31").value("m1", 80).event(1));
  }

  private static Reports on(String asOf) {
    return Reports.report(TASK, LocalDate.parse(asOf));
  }
}
