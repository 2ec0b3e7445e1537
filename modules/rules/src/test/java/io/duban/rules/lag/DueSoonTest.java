package io.duban.rules.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertChange.Kind;
import io.duban.rules.alert.Severity;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default policy reminds 3 days before. */
class DueSoonTest {
  private static final String TASK = "linhe-2026/001";

  @ParameterizedTest
  @CsvSource({"2026-03-27,", "2026-03-28, BLUE", "2026-03-31, BLUE", "2026-04-01,"})
  void shouldRemindSomeDaysBeforeAndUpToTheDueDay(String day, Severity light) {
    Timeline life = Timeline.of(Tasks.task(TASK).build()).until(day);
    assertThat(life.alert("DUE_SOON", "bureau-a")).isEqualTo(light);
  }

  @Test
  void shouldClearWithTheReportOrWithTheDay() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).lead("bureau-a").responsible("bureau-b").build())
            .until("2026-03-29")
            .report("2026-03-29T10:00", Reports.report(TASK, LocalDate.of(2026, 3, 29)).percent(9))
            .until("2026-04-02");
    assertThat(life.changes("DUE_SOON"))
        .extracting(
            c -> c.key().unit(),
            c -> c.day().toString(),
            AlertChange::kind,
            c -> c.parameters().get("cause"))
        .containsExactly(
            tuple("bureau-a", "2026-03-28", Kind.RAISED, null),
            tuple("bureau-b", "2026-03-28", Kind.RAISED, null),
            tuple("bureau-a", "2026-03-29", Kind.CLEARED, "REPORTED"),
            tuple("bureau-b", "2026-04-01", Kind.CLEARED, "DUE_PASSED"));
  }

  @Test
  void shouldNotRemindOfAReportThatIsThere() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .report("2026-03-01T10:00", Reports.report(TASK, LocalDate.of(2026, 3, 1)).percent(9))
            .until("2026-06-01");
    assertThat(life.changes("DUE_SOON")).isEmpty();
  }
}
