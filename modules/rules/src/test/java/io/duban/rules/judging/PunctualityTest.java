package io.duban.rules.judging;

import static io.duban.rules.testing.Directives.approved;
import static io.duban.rules.testing.Directives.reopened;
import static io.duban.rules.testing.Directives.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.assessment.UnitReporting;
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

class PunctualityTest {
  private static final String TASK = "linhe-2026/001";

  @ParameterizedTest
  @CsvSource({
    "2026-03-31T23:59:59, 1, 0, 0",
    "2026-04-01T00:00:00, 0, 1, 0",
    "2026-04-04T23:59:59, 0, 1, 0",
    "2026-04-05T00:00:00, 0, 0, 1",
    "2026-05-01T00:00:00, 0, 0, 1"
  })
  void shouldBeOnTimeUpToTheDueDayAndLateUntilTheCut(
      String time, int onTime, int late, int missing) {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build()).report(time, said("2026-03-31")).until("2026-05-02");
    assertThat(counts(life, 1)).containsExactly(1, onTime, late, missing);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 0", "2026-04-01, 1"})
  void shouldBeNoticedAsMissingOnTheDayAfterItWasDue(String day, int missing) {
    Timeline life = Timeline.of(Tasks.task(TASK).build()).until(day);
    assertThat(counts(life, 1)).containsExactly(missing, 0, 0, missing);
  }

  @Test
  void shouldCallAMonthlyReportLateUntilTheQuarterIsCut() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).reporting(new Reporting(Cadence.MONTHLY, 30, null)).build())
            .report("2026-02-20T10:00", said("2026-01-31").event(1))
            .report("2026-02-28T10:00", said("2026-02-28").event(2))
            .until("2026-05-01");
    assertThat(counts(life, 1)).containsExactly(3, 1, 1, 1);
  }

  @ParameterizedTest
  @CsvSource({"2026-04-04T23:59:59, 0", "2026-04-05T00:00:00, 1"})
  void shouldSayOfAMissingReportThatItCameAfterTheCut(String time, int afterCut) {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build()).report(time, said("2026-03-31")).until("2026-05-02");
    assertThat(life.row(1).reporting().get(0).afterCut()).isEqualTo(afterCut);
  }

  @ParameterizedTest
  @CsvSource({"2026-04-04T10:00, 1, 0", "2026-04-05T10:00, 0, 1"})
  void shouldCountAReturnedClaimInTheQuarterWhoseBulletinComesNext(
      String time, int first, int second) {
    Timeline life =
        Timeline.of(Tasks.task(TASK).lead("bureau-a").responsible("bureau-b").build())
            .report("2026-03-31T10:00", said("2026-03-31").status(ReportStatus.DONE_CLAIMED))
            .direct(time, returned(TASK, 1))
            .until("2026-08-01");
    assertThat(life.row(1).reporting())
        .extracting(UnitReporting::returned)
        .containsExactly(first, 0);
    assertThat(life.row(2).reporting())
        .extracting(UnitReporting::returned)
        .containsExactly(second, 0);
  }

  @Test
  void shouldCountTheFirstAnswerEvenIfItIsCorrectedLater() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .report("2026-03-31T10:00", said("2026-03-31").event(1))
            .report("2026-04-03T10:00", said("2026-03-31").percent(41).event(2));
    assertThat(counts(life, 1)).containsExactly(1, 1, 0, 0);
  }

  @Test
  void shouldNotTakeAReportOfAnotherQuarterForAnAnswer() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .report("2026-04-02T10:00", said("2026-04-01"))
            .until("2026-04-10");
    assertThat(counts(life, 1)).containsExactly(1, 0, 0, 1);
  }

  @Test
  void shouldOweNothingAsCooperatingUnitOrUnresolvedCollectiveAndOnceIfNamedTwice() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .lead("bureau-a")
                    .responsible("bureau-b")
                    .responsible("bureau-a")
                    .cooperating("bureau-c")
                    .collective("towns")
                    .build())
            .until("2026-04-10");
    assertThat(life.row(1).reporting())
        .extracting(
            UnitReporting::unit, UnitReporting::consolidating, part -> part.duties().missing())
        .containsExactly(tuple("bureau-a", true, 1), tuple("bureau-b", false, 1));
    assertThat(life.changes("REPORT_MISSING")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31T10:00, 0", "2026-04-01T10:00, 1"})
  void shouldOweNoReportThatFallsDueOnceCompletionIsApproved(String approved, int missing) {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .claim(approved)
            .direct(approved, approved(TASK, 1))
            .until("2026-05-01");
    assertThat(counts(life, 1)).containsExactly(missing, 0, 0, missing);
  }

  @Test
  void shouldNotOweAfterReopeningWhatFellDueWhileDone() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .claim("2026-03-01T09:00")
            .direct("2026-03-01T10:00", approved(TASK, 1))
            .direct("2026-04-02T10:00", reopened(TASK, 2))
            .until("2026-07-10");
    assertThat(counts(life, 1)).containsExactly(0, 0, 0, 0);
    assertThat(counts(life, 2)).containsExactly(1, 0, 0, 1);
    assertThat(life.changes("REPORT_MISSING"))
        .extracting(change -> change.day().toString())
        .containsExactly("2026-07-01", "2026-07-06");
  }

  private static int[] counts(Timeline life, int quarter) {
    UnitReporting lead = life.row(quarter).reporting().get(0);
    return new int[] {
      lead.duties().due(), lead.duties().onTime(), lead.duties().late(), lead.duties().missing()
    };
  }

  private static Reports said(String asOf) {
    return Reports.report(TASK, LocalDate.parse(asOf)).percent(40);
  }
}
