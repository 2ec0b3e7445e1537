package io.duban.rules.lag;

import static io.duban.rules.testing.Targets.cumulative;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.alert.Severity;
import io.duban.rules.policy.Light;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "A red that catches up in the same quarter becomes YELLOW, not GREEN, for that quarter." */
class CatchUpTest {
  private static final String TASK = "linhe-2026/001";

  @ParameterizedTest
  @CsvSource({
    "2026-06-28, 2026-06-28, YELLOW, RED",
    "2026-06-28, 2026-06-29, YELLOW, RED",
    "2026-06-28, 2026-06-30, YELLOW, YELLOW",
    "2026-06-28, 2026-07-02, YELLOW, YELLOW",
    "2026-06-28, 2026-07-03, YELLOW,",
    "2026-06-30, 2026-06-30, YELLOW, RED",
    "2026-06-30, 2026-07-01, YELLOW, RED",
    "2026-06-30, 2026-07-02, YELLOW,"
  })
  void shouldStayYellowForTheQuarterAndNoLonger(
      LocalDate caughtUp, String day, Light row, Severity alert) {
    Timeline life = red().report(caughtUp + "T10:00", said(caughtUp).value("m1", 182)).until(day);
    assertThat(life.light(2)).isEqualTo(row);
    assertThat(life.alert("BEHIND_SCHEDULE")).isEqualTo(alert);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-30, YELLOW", "2026-07-01, GREEN"})
  void shouldBeGreenInTheNextQuarter(LocalDate caughtUp, Light light) {
    Timeline life = red().report(caughtUp + "T10:00", said(caughtUp).value("m1", 182));
    assertThat(life.light(caughtUp.getMonthValue() < 7 ? 2 : 3)).isEqualTo(light);
  }

  @Test
  void shouldStayYellowWhereTheRedCameDownByWayOfYellow() {
    Timeline life =
        red()
            .report("2026-06-10T10:00", said(LocalDate.of(2026, 6, 10)).value("m1", 110))
            .until("2026-06-15")
            .report("2026-06-15T10:00", said(LocalDate.of(2026, 6, 15)).value("m1", 182));
    assertThat(life.until("2026-06-25").light(2)).isEqualTo(Light.YELLOW);
    assertThat(life.alert("BEHIND_SCHEDULE")).isEqualTo(Severity.YELLOW);
  }

  private static Timeline red() {
    return Timeline.of(Tasks.task(TASK).target(cumulative("m1", 365)).build())
        .report("2026-06-01T10:00", said(LocalDate.of(2026, 6, 1)).value("m1", 5));
  }

  private static Reports said(LocalDate asOf) {
    return Reports.report(TASK, asOf);
  }
}
