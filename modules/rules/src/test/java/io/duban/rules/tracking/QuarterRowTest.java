package io.duban.rules.tracking;

import static io.duban.rules.testing.Directives.approved;
import static io.duban.rules.testing.Directives.extended;
import static io.duban.rules.testing.Directives.reopened;
import static io.duban.rules.testing.Targets.ceiling;
import static io.duban.rules.testing.Targets.cumulative;
import static io.duban.rules.testing.Targets.milestone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.assessment.Judgement.Progress;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Reporting;
import io.duban.rules.task.TargetKind;
import io.duban.rules.testing.FoldOracle;
import io.duban.rules.testing.History;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict on a task's quarter. With a target of 365 a day of the year plans one unit. */
class QuarterRowTest {
  private static final String TASK = "linhe-2026/001";

  @Test
  void shouldHoldAFigureAgainstThePlanOfItsOwnDayWhileTheQuarterRuns() {
    Timeline life = count().report("2026-01-31T10:00", said("2026-01-31").value("m1", 30));
    assertThat(life.until("2026-03-31").row(1).judgement().planned())
        .isEqualTo(new BigDecimal("8.24"));
    assertThat(life.light(1)).isEqualTo(Light.GREEN);
  }

  @Test
  void shouldHoldAFigureAgainstTheQuartersEndOnceItIsOver() {
    Timeline life = count().report("2026-01-31T10:00", said("2026-01-31").value("m1", 30));
    assertThat(life.until("2026-04-01").row(1).judgement().planned())
        .isEqualTo(new BigDecimal("24.45"));
    assertThat(life.light(1)).isEqualTo(Light.YELLOW);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-25, 8.24", "2026-03-26, 22.80", "2026-03-31, 22.80"})
  void shouldNotLetAnEarlyFigureStandOnceTheQuarterIsDue(String day, BigDecimal planned) {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .target(cumulative("m1", 365))
                    .reporting(new Reporting(Cadence.QUARTERLY, 25, null))
                    .build())
            .report("2026-01-31T10:00", said("2026-01-31").value("m1", 30));
    assertThat(life.until(day).row(1).judgement().planned()).isEqualTo(planned);
  }

  @Test
  void shouldHoldEachFigureAgainstTheDayItIsFrom() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .target(cumulative("m1", 365))
                    .target(cumulative("m2", 365))
                    .build())
            .report("2026-01-31T10:00", said("2026-01-31").value("m1", 30))
            .report("2026-02-28T10:00", said("2026-02-28").value("m2", 58));
    assertThat(life.row(1).verdicts())
        .extracting(Verdict::planned)
        .containsExactly(new BigDecimal("8.24"), new BigDecimal("15.93"));
  }

  @Test
  void shouldBeGreyInAQuarterWithoutAReportForMissingNeverMeansZero() {
    Timeline life =
        count().report("2026-03-31T10:00", said("2026-03-31").value("m1", 365)).until("2026-08-01");
    assertThat(life.light(1)).isEqualTo(Light.GREEN);
    assertThat(life.row(2))
        .extracting(TaskQuarter::light, TaskQuarter::progress, row -> row.judgement().earned())
        .containsExactly(Light.GREY, Progress.UNKNOWN, null);
  }

  @Test
  void shouldTakeTheLatestAsOfOfAQuarterAndForOneDayTheLatestReport() {
    Timeline life =
        count()
            .report("2026-03-20T10:00", said("2026-03-20").value("m1", 79).event(1))
            .report("2026-03-21T10:00", said("2026-03-10").value("m1", 1).event(2))
            .report("2026-03-22T10:00", said("2026-03-20").value("m1", 80).event(3));
    assertThat(life.row(1).verdicts().get(0).actual()).isEqualTo("80");
    assertThat(life.row(1).evidence()).containsExactly(Reports.eventId(3));
  }

  @Test
  void shouldOrderReportsOfOneInstantByEventId() {
    Timeline life =
        count()
            .report("2026-03-20T10:00", said("2026-03-20").value("m1", 2).event(2))
            .report("2026-03-20T10:00", said("2026-03-20").value("m1", 1).event(1));
    assertThat(life.row(1).verdicts().get(0).actual()).isEqualTo("2");
  }

  @Test
  void shouldKeepTheFiguresALaterReportIsSilentOn() {
    Timeline life =
        count()
            .report("2026-03-20T10:00", said("2026-03-20").value("m1", 80).event(1))
            .report("2026-03-25T10:00", said("2026-03-25").narrative("on the way").event(2));
    assertThat(life.row(1))
        .extracting(
            row -> row.verdicts().get(0).actual().intValue(), row -> row.basis().narrative())
        .containsExactly(80, "on the way");
    assertThat(life.row(1).evidence()).containsExactly(Reports.eventId(1), Reports.eventId(2));
  }

  @Test
  void shouldLetTheConsolidatingUnitSpeakForTheTask() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .responsible("bureau-b")
                    .lead("bureau-a")
                    .lead("bureau-d")
                    .cooperating("bureau-c")
                    .target(cumulative("m1", 365))
                    .build())
            .report("2026-03-31T10:00", said("2026-03-31").by("bureau-b").value("m1", 1))
            .report("2026-03-31T10:00", said("2026-03-31").by("bureau-c").value("m1", 2))
            .report("2026-03-31T10:00", said("2026-03-31").by("bureau-d").value("m1", 3));
    assertThat(life.light(1)).isEqualTo(Light.GREY);
    life.report("2026-03-31T10:00", said("2026-03-31").by("bureau-a").value("m1", 90));
    assertThat(life.light(1)).isEqualTo(Light.GREEN);
  }

  @Test
  void shouldBeConsolidatedByTheFirstResponsibleUnitWithoutALead() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .cooperating("bureau-c")
                    .responsible("bureau-b")
                    .responsible("bureau-d")
                    .target(cumulative("m1", 365))
                    .build())
            .report("2026-03-31T10:00", said("2026-03-31").by("bureau-b").value("m1", 90));
    assertThat(life.light(1)).isEqualTo(Light.GREEN);
  }

  @Test
  void shouldTakeTheWorstLightOfTheSuccessTargets() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .target(cumulative("m1", 100))
                    .target(ceiling("m2", 5.5))
                    .target(Targets.of("m3", TargetKind.SCOPE, 160))
                    .build())
            .report(
                "2026-03-31T10:00",
                said("2026-03-31").value("m1", 30).value("m2", 5.6).value("m3", 160));
    assertThat(life.row(1).verdicts())
        .extracting(Verdict::metric, Verdict::light)
        .containsExactly(tuple("m1", Light.GREEN), tuple("m2", Light.RED));
    assertThat(life.light(1)).isEqualTo(Light.RED);
  }

  @ParameterizedTest
  @CsvSource({"NOT_STARTED, NOT_STARTED, YELLOW", "DONE_CLAIMED, CLAIMED, GREEN"})
  void shouldTakeABareStatusForNothingOrAllWhereOnlyThePercentCounts(
      ReportStatus status, Progress progress, Light light) {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .report("2026-03-31T10:00", said("2026-03-31").status(status));
    assertThat(life.row(1))
        .extracting(TaskQuarter::progress, TaskQuarter::light)
        .containsExactly(progress, light);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-30, GREEN, false", "2026-07-01, RED, true"})
  void shouldBeRedWhateverThePercentOnceTheDeadlinePassedWithoutApproval(
      String day, Light light, boolean overdue) {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .target(milestone("m1"))
                    .deadline(LocalDate.of(2026, 6, 30))
                    .build())
            .report("2026-06-20T10:00", said("2026-06-20").percent(100))
            .until(day);
    assertThat(life.row(2))
        .extracting(TaskQuarter::light, row -> row.judgement().overdue())
        .containsExactly(light, overdue);
    assertThat(life.light(1)).isEqualTo(Light.GREY);
  }

  @Test
  void shouldNotBeOverdueOnTheDayOfALateNotice() {
    Timeline life =
        Timeline.of(
            Tasks.task(TASK)
                .issued(LocalDate.of(2026, 4, 10))
                .deadline(LocalDate.of(2026, 3, 31))
                .build());
    assertThat(life.row(2).judgement().overdue()).isFalse();
    assertThat(life.until("2026-04-11").row(2).judgement().overdue()).isTrue();
  }

  @Test
  void shouldHoldAMilestoneAgainstItsOwnEarlierDeadline() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .target(milestone("m1").deadline(LocalDate.of(2026, 3, 31)))
                    .target(milestone("m2"))
                    .build())
            .report("2026-03-31T10:00", said("2026-03-31").percent(69));
    assertThat(life.row(1).verdicts())
        .extracting(Verdict::planned, Verdict::light)
        .containsExactly(
            tuple(new BigDecimal("100.00"), Light.RED),
            tuple(new BigDecimal("24.45"), Light.GREEN));
  }

  @Test
  void shouldMoveATargetThatHasTheTasksDateWithTheTasksDeadline() {
    LocalDate june = LocalDate.of(2026, 6, 30);
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .deadline(june)
                    .target(milestone("m1").deadline(june))
                    .target(milestone("m2").deadline(june.minusDays(1)))
                    .build())
            .direct("2026-03-01T10:00", extended(TASK, 1, LocalDate.of(2026, 12, 31)))
            .report("2026-06-30T10:00", said("2026-06-30").percent(50));
    assertThat(life.row(2).verdicts())
        .extracting(Verdict::planned)
        .containsExactly(new BigDecimal("49.45"), new BigDecimal("100.00"));
  }

  @Test
  void shouldStayYellowForTheQuarterInWhichADayEndedRed() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).target(cumulative("m1", 100)).build())
            .report("2026-06-15T10:00", said("2026-06-15").value("m1", 5))
            .report("2026-06-16T10:00", said("2026-06-16").value("m1", 50));
    assertThat(life.row(2))
        .extracting(TaskQuarter::light, row -> row.judgement().caughtUp())
        .containsExactly(Light.YELLOW, true);
    life.report("2026-07-20T10:00", said("2026-07-20").value("m1", 56));
    assertThat(life.light(3)).isEqualTo(Light.GREEN);
  }

  @Test
  void shouldBeGreenAgainAfterADayThatEndedYellow() {
    Timeline life =
        count().report("2026-02-28T10:00", said("2026-02-28").value("m1", 0)).until("2026-03-01");
    assertThat(life.light(1)).isEqualTo(Light.YELLOW);
    life.report("2026-03-01T10:00", said("2026-03-01").value("m1", 60));
    assertThat(life.light(1)).isEqualTo(Light.GREEN);
  }

  @Test
  void shouldForgetARedThatDidNotOutliveItsDay() {
    Timeline life =
        count()
            .report("2026-06-15T10:00", said("2026-06-15").value("m1", 5).event(1))
            .report("2026-06-15T11:00", said("2026-06-15").value("m1", 170).event(2));
    assertThat(life.until("2026-06-20").light(2)).isEqualTo(Light.GREEN);
  }

  @Test
  void shouldBeGreenAndDoneOnceCompletionIsApproved() {
    Timeline life = count().claim("2026-02-01T09:00").direct("2026-02-01T10:00", approved(TASK, 1));
    assertThat(life.row(1))
        .extracting(TaskQuarter::light, TaskQuarter::progress)
        .containsExactly(Light.GREEN, Progress.DONE);
  }

  @Test
  void shouldWatchACeilingToTheEndThoughCompletionIsApproved() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK).target(cumulative("m1", 365)).target(ceiling("m2", 5.5)).build())
            .claim("2026-02-01T09:00")
            .direct("2026-02-01T10:00", approved(TASK, 1))
            .report("2026-05-31T10:00", said("2026-05-31").value("m2", 5.6));
    assertThat(life.row(2))
        .extracting(TaskQuarter::light, TaskQuarter::progress)
        .containsExactly(Light.RED, Progress.DONE);
  }

  @Test
  void shouldNotShowInWhichOrderTwoDecisionsOfADayCame() {
    Timeline inOrder =
        count()
            .claim("2026-02-01T09:00")
            .direct("2026-02-01T10:00", approved(TASK, 1))
            .direct("2026-02-01T11:00", reopened(TASK, 2));
    Timeline reversed =
        count()
            .direct("2026-02-01T11:00", reopened(TASK, 2))
            .direct("2026-02-01T10:00", approved(TASK, 1))
            .claim("2026-02-01T09:00");
    assertThat(reversed.until("2026-02-02").history().states())
        .isEqualTo(inOrder.until("2026-02-02").history().states());
  }

  @Test
  void shouldNotLetWhatIsDecidedAfterTheCutRewriteAQuarter() {
    Timeline life =
        count()
            .claim("2026-03-01T09:00")
            .direct("2026-03-01T10:00", approved(TASK, 1))
            .direct("2026-04-05T10:00", reopened(TASK, 2));
    assertThat(life.row(1).progress()).isEqualTo(Progress.DONE);
    assertThat(life.row(2).progress()).isNotEqualTo(Progress.DONE);

    life.report("2026-04-20T10:00", said("2026-03-31").value("m1", 7));
    assertThat(life.row(1))
        .extracting(TaskQuarter::progress, row -> row.verdicts().get(0).actual().intValue())
        .containsExactly(Progress.DONE, 7);
  }

  @Test
  void shouldKeepTheOldDeadlineForQuartersCutBeforeAnExtension() {
    LocalDate june = LocalDate.of(2026, 6, 30);
    Timeline life =
        Timeline.of(Tasks.task(TASK).deadline(LocalDate.of(2026, 2, 28)).build())
            .direct("2026-02-01T10:00", extended(TASK, 1, june))
            .direct("2026-05-01T10:00", extended(TASK, 2, LocalDate.of(2026, 12, 31)))
            .report("2026-05-02T10:00", said("2026-03-31").percent(50));
    assertThat(life.row(1).deadline()).isEqualTo(june);
    assertThat(life.row(2).deadline()).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void shouldGiveARestatedRowAHigherRevisionAfterItsBulletinIsCut() {
    Timeline life = count().report("2026-03-31T10:00", said("2026-03-31").value("m1", 90));
    int cut = life.until("2026-05-01").row(1).version().revision();
    life.report("2026-05-01T10:00", said("2026-03-31").value("m1", 91));
    assertThat(life.row(1))
        .extracting(row -> row.version().revision(), row -> row.version().day())
        .containsExactly(cut + 1, LocalDate.of(2026, 5, 1));
  }

  @Test
  void shouldHaveARowForEveryQuarterOfAPlanThatLiesInThePast() {
    Instant defined = Instant.parse("2027-03-01T02:00:00Z");
    History history =
        FoldOracle.onDueDays(Policy.DEFAULT)
            .play(
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2027, 3, 3),
                List.of(new Defined(Tasks.task(TASK).build(), defined)))
            .history();
    assertThat(history.latestRows().values())
        .extracting(
            row -> row.quarter().toString(), row -> row.reporting().get(0).duties().missing())
        .containsExactly(
            tuple("2026Q1", 1), tuple("2026Q2", 1), tuple("2026Q3", 1), tuple("2026Q4", 1));
    assertThat(history.bulletins()).hasSize(4);
  }

  @Test
  void shouldNotHaveARowForAQuarterThatEndedBeforeTheNoticeWasIssued() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).issued(LocalDate.of(2026, 5, 10)).build()).until("2026-12-01");
    assertThat(life.row(1)).isNull();
    assertThat(life.row(2)).isNotNull();
  }

  private static Timeline count() {
    return Timeline.of(Tasks.task(TASK).target(cumulative("m1", 365)).build());
  }

  private static Reports said(String asOf) {
    return Reports.report(TASK, LocalDate.parse(asOf));
  }
}
