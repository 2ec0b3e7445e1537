package io.duban.rules.lag;

import static io.duban.rules.testing.Directives.approved;
import static io.duban.rules.testing.Targets.cumulative;
import static io.duban.rules.testing.Targets.milestone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertChange.Kind;
import io.duban.rules.alert.Severity;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Reporting;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What units say of the work itself: that it stands still, is stopped, has not begun, will not do.
 */
class ProgressRulesTest {
  private static final String TASK = "linhe-2026/001";

  @ParameterizedTest
  @CsvSource({
    "50, 50, 50, 2026-09-30,",
    "50, 50, 50, 2026-10-01, YELLOW",
    "50, 50.000001, 50.000001, 2026-10-01,",
    "50, 50, 50.000001, 2026-10-01,",
    "0, 0, 0, 2026-07-01, YELLOW",
    "0, 0, 0, 2026-06-30,",
    "365, 365, 365, 2026-10-01,"
  })
  void shouldBeStalledWithoutIncreaseOverTwoDuePeriods(
      double first, double second, double third, String day, Severity light) {
    Timeline life = count();
    life.report("2026-03-31T10:00", said("2026-03-31").value("m1", first))
        .report("2026-06-30T10:00", said("2026-06-30").value("m1", second));
    if (day.compareTo("2026-07-01") > 0) {
      life.report("2026-09-30T10:00", said("2026-09-30").value("m1", third));
    }
    assertThat(life.until(day).alert("STALLED")).isEqualTo(light);
  }

  @Test
  void shouldBeStalledByMonthWhereReportsAreDueEachMonth() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .reporting(new Reporting(Cadence.MONTHLY, 30, null))
                    .target(cumulative("m1", 365))
                    .build())
            .report("2026-01-30T10:00", said("2026-01-30").value("m1", 20))
            .report("2026-02-28T10:00", said("2026-02-28").value("m1", 20))
            .report("2026-03-30T10:00", said("2026-03-30").value("m1", 20))
            .until("2026-03-31");
    assertThat(life.alert("STALLED")).isEqualTo(Severity.YELLOW);
    life.report("2026-04-10T10:00", said("2026-04-10").value("m1", 21));
    assertThat(life.changes("STALLED"))
        .extracting(c -> c.day().toString(), AlertChange::kind)
        .containsExactly(tuple("2026-03-31", Kind.RAISED), tuple("2026-04-10", Kind.CLEARED));
  }

  @Test
  void shouldNotCallItStalledIfNothingWasReportedForMissingNeverMeansZero() {
    Timeline life =
        count().report("2026-03-31T10:00", said("2026-03-31").value("m1", 50)).until("2026-12-01");
    assertThat(life.changes("STALLED")).isEmpty();
  }

  @Test
  void shouldRaiseBlockedPerUnitWithItsWordsUntilTheUnitSaysOtherwise() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).lead("bureau-a").cooperating("bureau-c").build())
            .report(
                "2026-02-10T10:00",
                said("2026-02-10")
                    .by("bureau-c")
                    .status(ReportStatus.BLOCKED)
                    .obstacles("no land"));
    assertThat(life.alert("BLOCKED", "bureau-c")).isEqualTo(Severity.YELLOW);
    assertThat(life.changes("BLOCKED").get(0).parameters()).contains(entry("obstacles", "no land"));
    life.report("2026-04-10T10:00", said("2026-04-10").by("bureau-c").percent(5));
    assertThat(life.changes("BLOCKED"))
        .extracting(AlertChange::kind)
        .containsExactly(Kind.RAISED, Kind.CLEARED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, NOT_STARTED,",
    "2026-04-01, NOT_STARTED, YELLOW",
    "2026-04-01, IN_PROGRESS,"
  })
  void shouldRaiseNotStartedOnceThePlannedMonthHasPassed(
      String day, ReportStatus status, Severity light) {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK).start(LocalDate.of(2026, 3, 10)).target(milestone("m1")).build())
            .report("2026-03-20T10:00", said("2026-03-20").status(status).narrative("words"))
            .until(day);
    assertThat(life.alert("NOT_STARTED")).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"114.74, YELLOW", "114.75,"})
  void shouldForecastAShortfallWhereTheLineThroughTwoQuartersEndsMoreThanTheMarginBelow(
      double june, Severity light) {
    Timeline life =
        count()
            .report("2026-03-31T10:00", said("2026-03-31").value("m1", 0.01))
            .until("2026-06-30");
    assertThat(life.changes("SHORTFALL_FORECAST")).isEmpty();
    life.report("2026-06-30T10:00", said("2026-06-30").value("m1", june));
    assertThat(life.alert("SHORTFALL_FORECAST")).isEqualTo(light);
  }

  @Test
  void shouldNotForecastOnceTheDeadlineHasPassed() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .target(cumulative("m1", 365).deadline(LocalDate.of(2026, 8, 31)))
                    .build())
            .report("2026-03-31T10:00", said("2026-03-31").value("m1", 50))
            .report("2026-06-30T10:00", said("2026-06-30").value("m1", 60))
            .until("2026-08-31");
    assertThat(life.alert("SHORTFALL_FORECAST")).isEqualTo(Severity.YELLOW);
    assertThat(life.until("2026-09-05").alert("SHORTFALL_FORECAST")).isNull();
  }

  @Test
  void shouldClearThemAllOnApproval() {
    Timeline life =
        count()
            .report("2026-03-31T10:00", said("2026-03-31").value("m1", 50))
            .report(
                "2026-06-30T10:00", said("2026-06-30").value("m1", 20).status(ReportStatus.BLOCKED))
            .until("2026-07-01")
            .claim("2026-07-01T09:00")
            .direct("2026-07-01T10:00", approved(TASK, 1))
            .until("2026-07-02");
    assertThat(life.history().states().get(TASK).alerts().values())
        .isNotEmpty()
        .noneMatch(alert -> alert.now().open());
    assertThat(life.changes("REGRESSED").get(1).parameters())
        .containsOnly(entry("cause", "APPROVED"), entry("approved", "2026-07-01"));
  }

  private static Timeline count() {
    return Timeline.of(Tasks.task(TASK).target(cumulative("m1", 365)).build());
  }

  private static Reports said(String asOf) {
    return Reports.report(TASK, LocalDate.parse(asOf));
  }
}
