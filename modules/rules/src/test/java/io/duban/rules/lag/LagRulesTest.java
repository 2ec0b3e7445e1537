package io.duban.rules.lag;

import static io.duban.rules.testing.Directives.approved;
import static io.duban.rules.testing.Directives.extended;
import static io.duban.rules.testing.Directives.reopened;
import static io.duban.rules.testing.Targets.ceiling;
import static io.duban.rules.testing.Targets.cumulative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.alert.AlertChange.Kind;
import io.duban.rules.alert.Severity;
import io.duban.rules.policy.Light;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Reporting;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LagRulesTest {
  private static final String TASK = "linhe-2026/001";

  @ParameterizedTest
  @CsvSource({"40.01,", "40, YELLOW", "20, YELLOW", "19.99, RED"})
  void shouldRaiseBehindScheduleByTheLightOfThePolicy(double done, Severity light) {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .target(cumulative("m1", 100).interim(LocalDate.of(2026, 6, 30), 50))
                    .build())
            .report("2026-06-30T10:00", said("2026-06-30").value("m1", done));
    assertThat(life.alert("BEHIND_SCHEDULE")).isEqualTo(light);
  }

  @Test
  void shouldSayWhyItIsBehindAndOnWhatThatRests() {
    Timeline life = count().report("2026-06-30T10:00", said("2026-06-30").value("m1", 73).event(7));
    assertThat(life.changes("BEHIND_SCHEDULE").get(0).parameters())
        .contains(
            entry("metric", "m1"),
            entry("planned", "49.45"),
            entry("earned", "20.00"),
            entry("behind", "29.45"),
            entry("quarter", "2026Q2"));
    assertThat(life.changes("BEHIND_SCHEDULE").get(0).evidence())
        .containsExactly(Reports.eventId(7));
  }

  @Test
  void shouldNotBeCalmedByAReportThatGivesNoFigure() {
    Timeline life =
        count()
            .report("2026-06-30T10:00", said("2026-06-30").value("m1", 10))
            .report("2026-07-20T10:00", said("2026-07-20").narrative("all is well"))
            .until("2026-08-10");
    assertThat(life.alert("BEHIND_SCHEDULE")).isEqualTo(Severity.RED);
  }

  @Test
  void shouldBecomeYellowForTheRestOfTheQuarterWhenARedCatchesUp() {
    Timeline life =
        count()
            .report("2026-06-01T10:00", said("2026-06-01").value("m1", 5))
            .report("2026-06-10T10:00", said("2026-06-10").value("m1", 170))
            .until("2026-07-10");
    assertThat(days(life, "BEHIND_SCHEDULE"))
        .containsExactly(
            tuple("2026-06-01", Kind.RAISED, Severity.RED, 1),
            tuple("2026-06-12", Kind.DE_ESCALATED, Severity.YELLOW, 1),
            tuple("2026-07-03", Kind.CLEARED, Severity.YELLOW, 1));
  }

  @Test
  void shouldNotCallATaskBehindBecauseACeilingWasBreached() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK).target(cumulative("m1", 365)).target(ceiling("m2", 5.5)).build())
            .report("2026-06-01T10:00", said("2026-06-01").value("m1", 200).value("m2", 6))
            .report("2026-06-10T10:00", said("2026-06-10").value("m1", 200).value("m2", 5))
            .until("2026-06-20");
    assertThat(life.light(2)).isEqualTo(Light.YELLOW);
    assertThat(life.changes("BEHIND_SCHEDULE")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31,",
    "2026-04-01, YELLOW",
    "2026-04-05, YELLOW",
    "2026-04-06, RED",
    "2026-06-30, RED"
  })
  void shouldRaiseReportMissingOnTheDayAfterDueAndEscalateAfterFiveDays(
      String day, Severity light) {
    Timeline life = Timeline.of(Tasks.task(TASK).build()).until(day);
    assertThat(life.alert("REPORT_MISSING", "bureau-a")).isEqualTo(light);
  }

  @Test
  void shouldRaiseReportMissingPerUnitAndClearItAtOnceWhenTheReportComes() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).lead("bureau-a").responsible("bureau-b").build())
            .report("2026-04-02T10:00", said("2026-03-31").percent(20));
    assertThat(life.alert("REPORT_MISSING", "bureau-a")).isNull();
    assertThat(life.alert("REPORT_MISSING", "bureau-b")).isEqualTo(Severity.YELLOW);
  }

  @ParameterizedTest
  @CsvSource({"2026-04-04T23:59, YELLOW", "2026-04-05T00:00, RED"})
  void shouldBeRedAtOnceTheSecondTimeRunning(String firstAnswered, Severity second) {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .report(firstAnswered, said("2026-03-31").percent(20))
            .until("2026-07-01");
    assertThat(life.alert("REPORT_MISSING", "bureau-a")).isEqualTo(second);
  }

  @Test
  void shouldNotCountALateMonthAsMissedBeforeItsQuarterIsCut() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).reporting(new Reporting(Cadence.MONTHLY, 31, null)).build())
            .report("2026-02-20T10:00", said("2026-01-31").percent(8))
            .until("2026-03-01");
    assertThat(life.alert("REPORT_MISSING", "bureau-a")).isEqualTo(Severity.YELLOW);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 2026-04-01", "2026-04-01, 2026-07-01"})
  void shouldNeverAlertForAPeriodThatEndedBeforeIssue(LocalDate issued, String raised) {
    Timeline life = Timeline.of(Tasks.task(TASK).issued(issued).build()).until("2026-08-01");
    assertThat(days(life, "REPORT_MISSING").get(0))
        .isEqualTo(tuple(raised, Kind.RAISED, Severity.YELLOW, 1));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-30,", "2026-07-01, RED"})
  void shouldRaiseDeadlineMissedOnTheDayAfterTheDeadline(String day, Severity light) {
    Timeline life =
        Timeline.of(Tasks.task(TASK).deadline(LocalDate.of(2026, 6, 30)).build()).until(day);
    assertThat(life.alert("DEADLINE_MISSED")).isEqualTo(light);
  }

  @Test
  void shouldMissTheNewDeadlineOnceItIsExtended() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).deadline(LocalDate.of(2026, 6, 30)).build())
            .direct("2026-06-20T10:00", extended(TASK, 1, LocalDate.of(2026, 9, 1)))
            .until("2026-10-01");
    assertThat(days(life, "DEADLINE_MISSED"))
        .containsExactly(tuple("2026-09-02", Kind.RAISED, Severity.RED, 1));
  }

  @Test
  void shouldNeverMissADeadlineOfAStandingTask() {
    Timeline life = Timeline.of(Tasks.task(TASK).deadline(null).build()).until("2027-01-10");
    assertThat(life.changes("DEADLINE_MISSED")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5.5,", "5.51, RED"})
  void shouldRaiseCeilingBreachedAboveTheCeiling(double actual, Severity light) {
    Timeline life =
        Timeline.of(Tasks.task(TASK).target(ceiling("m1", 5.5)).build())
            .report("2026-03-31T10:00", said("2026-03-31").value("m1", actual));
    assertThat(life.alert("CEILING_BREACHED")).isEqualTo(light);
  }

  @Test
  void shouldClearAllAlertsAtOnceOnApprovalButKeepWatchingCeilings() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .deadline(LocalDate.of(2026, 6, 15))
                    .target(cumulative("m1", 365))
                    .target(ceiling("m2", 5.5))
                    .build())
            .report("2026-06-10T10:00", said("2026-06-10").value("m1", 5).value("m2", 6))
            .claim("2026-06-11T09:00")
            .until("2026-07-05")
            .direct("2026-07-05T10:00", approved(TASK, 1));
    assertThat(life.alert("BEHIND_SCHEDULE")).isNull();
    assertThat(life.alert("DEADLINE_MISSED")).isNull();
    assertThat(life.alert("REPORT_MISSING", "bureau-a")).isNull();
    assertThat(life.alert("CEILING_BREACHED")).isEqualTo(Severity.RED);
  }

  @Test
  void shouldClearAMissingReportOnApproval() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .until("2026-04-03")
            .claim("2026-04-03T09:00")
            .direct("2026-04-03T10:00", approved(TASK, 1));
    assertThat(life.alert("REPORT_MISSING", "bureau-a")).isNull();
  }

  @Test
  void shouldRaiseAgainWhatStillHoldsWhenTheTaskIsReopened() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).deadline(LocalDate.of(2026, 6, 15)).build())
            .claim("2026-06-20T09:00")
            .direct("2026-06-20T10:00", approved(TASK, 1))
            .direct("2026-06-25T10:00", reopened(TASK, 2));
    assertThat(days(life, "DEADLINE_MISSED"))
        .containsExactly(
            tuple("2026-06-16", Kind.RAISED, Severity.RED, 1),
            tuple("2026-06-20", Kind.CLEARED, Severity.RED, 1),
            tuple("2026-06-25", Kind.RAISED, Severity.RED, 2));
  }

  @Test
  void shouldLetTheLaterOfTwoDecisionsHoldAndKnowARepeatedOneById() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).deadline(LocalDate.of(2026, 6, 15)).build())
            .claim("2026-06-20T09:00")
            .direct("2026-06-20T10:00", approved(TASK, 1))
            .direct("2026-06-21T10:00", reopened(TASK, 2))
            .direct("2026-06-22T10:00", approved(TASK, 1));
    assertThat(life.alert("DEADLINE_MISSED")).isEqualTo(Severity.RED);
  }

  private static List<Tuple> days(Timeline life, String rule) {
    return life.changes(rule).stream()
        .map(c -> tuple(c.day().toString(), c.kind(), c.severity(), c.sequence()))
        .toList();
  }

  private static Timeline count() {
    return Timeline.of(Tasks.task(TASK).target(cumulative("m1", 365)).build());
  }

  private static Reports said(String asOf) {
    return Reports.report(TASK, LocalDate.parse(asOf));
  }
}
