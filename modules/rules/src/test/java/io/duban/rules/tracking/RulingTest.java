package io.duban.rules.tracking;

import static io.duban.rules.testing.Directives.approved;
import static io.duban.rules.testing.Directives.closed;
import static io.duban.rules.testing.Directives.extended;
import static io.duban.rules.testing.Directives.fact;
import static io.duban.rules.testing.Directives.orderExtended;
import static io.duban.rules.testing.Directives.ordered;
import static io.duban.rules.testing.Directives.planApproved;
import static io.duban.rules.testing.Directives.reopened;
import static io.duban.rules.testing.Directives.replied;
import static io.duban.rules.testing.Directives.returned;
import static io.duban.rules.testing.Directives.waived;
import static io.duban.rules.testing.Targets.cumulative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.assessment.Judgement.Progress;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.directive.Order.State;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.Plan;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.state.ScheduleVersion;
import io.duban.rules.task.Interim;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 8 and 9: closing a task, orders, extensions, plans. */
class RulingTest {
  private static final String TASK = "linhe-2026/001";
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

  @Test
  void shouldNotApproveWhatWasNotClaimed() {
    Timeline life = life().direct("2026-02-01T10:00", approved(TASK, 1)).until("2026-02-02");
    assertThat(life.refusals()).containsExactly(RefusalReason.NOT_CLAIMED);
    assertThat(life.state().completedBy(DECEMBER)).isNull();
  }

  @Test
  void shouldNotApproveAClaimThatCameAfterwards() {
    Timeline life =
        life()
            .direct("2026-02-01T10:00", approved(TASK, 1))
            .claim("2026-02-01T10:01")
            .until("2026-02-02");
    assertThat(life.refusals()).containsExactly(RefusalReason.NOT_CLAIMED);
  }

  @Test
  void shouldApproveAClaimThatIsHeardOfOnlyAfterTheApproval() {
    Timeline life =
        life()
            .direct("2026-02-01T10:00", approved(TASK, 1))
            .claim("2026-02-01T09:00")
            .until("2026-02-02");
    assertThat(life.refusals()).isEmpty();
    assertThat(life.row(1).progress()).isEqualTo(Progress.DONE);
  }

  @Test
  void shouldReturnAClaimAndWaitForAnother() {
    Timeline life =
        life()
            .claim("2026-02-01T09:00")
            .direct("2026-02-02T10:00", returned(TASK, 1))
            .direct("2026-02-03T10:00", approved(TASK, 2))
            .until("2026-02-04");
    assertThat(life.refusals()).containsExactly(RefusalReason.NOT_CLAIMED);
    assertThat(life.row(1).progress()).isNotEqualTo(Progress.CLAIMED);
    assertThat(life.state().returned(DECEMBER, Policy.DEFAULT.zone())).isNotNull();

    life.claim("2026-02-05T09:00").direct("2026-02-06T10:00", approved(TASK, 3));
    assertThat(life.row(1).progress()).isEqualTo(Progress.DONE);
    assertThat(life.state().returned(DECEMBER, Policy.DEFAULT.zone())).isNull();
  }

  @Test
  void shouldNotCountAClaimOfAfterTheCutForTheQuarterBefore() {
    Timeline life =
        life()
            .claim("2026-02-01T09:00")
            .direct("2026-02-02T10:00", returned(TASK, 1))
            .claim("2026-04-10T09:00")
            .report(
                "2026-04-12T09:00", Reports.report(TASK, LocalDate.of(2026, 1, 15)).percent(10));
    assertThat(life.row(1).progress()).isNotEqualTo(Progress.CLAIMED);
    assertThat(life.row(2).progress()).isEqualTo(Progress.CLAIMED);
  }

  @Test
  void shouldReopenOnlyWhatIsDone() {
    Timeline life =
        life()
            .direct("2026-02-01T10:00", reopened(TASK, 1))
            .claim("2026-02-02T09:00")
            .direct("2026-02-02T10:00", approved(TASK, 2))
            .direct("2026-02-03T10:00", approved(TASK, 3))
            .direct("2026-02-04T10:00", reopened(TASK, 4))
            .until("2026-02-05");
    assertThat(life.refusals()).containsExactly(RefusalReason.NOT_DONE, RefusalReason.ALREADY_DONE);
    assertThat(life.state().completedBy(DECEMBER)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-29, true", "2026-06-30, false"})
  void shouldShowCompletionBeforeTheDeadlineAsEarly(String day, boolean early) {
    Timeline life =
        life().claim(day + "T09:00").direct(day + "T10:00", approved(TASK, 1)).until("2026-07-01");
    assertThat(life.row(2).judgement().early()).isEqualTo(early);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 2026-07-01,",
    "2026-06-30, 2026-06-30, NOT_LATER",
    "2026-07-01, 2026-08-01, EXTENDED_TOO_LATE"
  })
  void shouldExtendToALaterDateIfAskedByTheDueDate(
      String day, LocalDate until, RefusalReason refusal) {
    Timeline life = life().direct(day + "T10:00", extended(TASK, 1, until)).until("2026-07-03");
    assertThat(life.refusals()).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    assertThat(life.state().deadline(DECEMBER)).isEqualTo(refusal == null ? until : JUNE);
  }

  @Test
  void shouldKeepTheOldVersionOfAScheduleBesideTheNew() {
    Timeline life = life().direct("2026-03-01T10:00", extended(TASK, 1, DECEMBER));
    assertThat(life.state().schedules(DECEMBER))
        .extracting(ScheduleVersion::number, ScheduleVersion::from, ScheduleVersion::deadline)
        .containsExactly(
            tuple(1, LocalDate.of(2026, 1, 1), JUNE), tuple(2, LocalDate.of(2026, 3, 1), DECEMBER));
    assertThat(life.state().schedules(DECEMBER).get(1).decision().author()).isEqualTo("office");
  }

  @Test
  void shouldNotExtendAStandingTask() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).deadline(null).build())
            .direct("2026-03-01T10:00", extended(TASK, 1, DECEMBER))
            .until("2026-03-02");
    assertThat(life.refusals()).containsExactly(RefusalReason.NO_DEADLINE);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-16, OPEN", "2026-03-17, OVERDUE"})
  void shouldGiveAnOrderFifteenDaysToReply(LocalDate day, State state) {
    Timeline life = life().direct("2026-03-01T10:00", ordered(TASK, 1, "1", null, JUNE));
    assertThat(life.state().orders(day).get("1").state(day)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-30, REPLIED", "2026-07-01, OVERDUE"})
  void shouldCallAnOrderOverdueOnceItsRectificationDateHasPassed(LocalDate day, State state) {
    Timeline life =
        life()
            .direct("2026-03-01T10:00", ordered(TASK, 1, "1", null, JUNE))
            .direct("2026-03-10T10:00", replied(TASK, 2, "1"));
    assertThat(life.state().orders(day).get("1").state(day)).isEqualTo(state);
  }

  @Test
  void shouldCloseAnOrderOnceAndForAll() {
    Timeline life =
        life()
            .direct("2026-03-01T10:00", ordered(TASK, 1, "1", null, JUNE))
            .direct("2026-03-02T10:00", ordered(TASK, 2, "1", null, JUNE))
            .direct("2026-03-03T10:00", orderExtended(TASK, 3, "1", DECEMBER))
            .direct("2026-03-10T10:00", closed(TASK, 4, "1"))
            .direct("2026-03-11T10:00", replied(TASK, 5, "1"))
            .direct("2026-03-12T10:00", replied(TASK, 6, "2"))
            .until("2026-03-13");
    assertThat(life.refusals())
        .containsExactly(
            RefusalReason.ORDER_EXISTS, RefusalReason.ORDER_CLOSED, RefusalReason.UNKNOWN_ORDER);
    assertThat(life.state().orders(DECEMBER).get("1").rectifyDue()).isEqualTo(DECEMBER);
    assertThat(life.state().orders(DECEMBER).get("1").state(DECEMBER)).isEqualTo(State.CLOSED);
  }

  @Test
  void shouldOweNoReportThatIsWaived() {
    Timeline life =
        life()
            .direct("2026-03-01T10:00", waived(TASK, 1, "bureau-a", null, LocalDate.of(2026, 4, 1)))
            .until("2026-07-05");
    assertThat(life.row(1).reporting().get(0).duties().due()).isZero();
    assertThat(life.row(2).reporting().get(0).duties().missing()).isEqualTo(1);
  }

  @Test
  void shouldNotJudgeATaskThatIsWaived() {
    Timeline life =
        life().direct("2026-03-01T10:00", waived(TASK, 1, "", null, null)).until("2026-09-01");
    assertThat(life.row(3).light()).isEqualTo(Light.GREY);
    assertThat(life.history().alerts()).isEmpty();
  }

  @Test
  void shouldKnowAFactOnlyOfATargetTheTaskHas() {
    Timeline life =
        life()
            .direct("2026-03-01T10:00", fact(TASK, 1, "m1", null, true, null))
            .direct("2026-03-02T10:00", fact(TASK, 2, "m9", null, true, null))
            .until("2026-03-03");
    assertThat(life.refusals()).containsExactly(RefusalReason.UNKNOWN_TARGET);
    assertThat(life.state().facts(DECEMBER)).containsOnlyKeys("m1");
  }

  @Test
  void shouldFollowThePlanOfTheUnitOnceItIsApproved() {
    Timeline life =
        life()
            .report("2026-02-01T10:00", said("2026-02-01").event(7).plan(backLoaded()))
            .report("2026-05-01T10:00", said("2026-05-01").value("m1", 20));
    assertThat(planned(life)).isEqualTo("66.67");

    life.direct("2026-05-02T10:00", planApproved(TASK, 1, Reports.eventId(7)));
    assertThat(planned(life)).isEqualTo("20.00");
    assertThat(life.state().schedules(DECEMBER)).hasSize(2);
  }

  @Test
  void shouldLetTheNoticesInterimsStandAgainstThePlan() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .deadline(JUNE)
                    .target(cumulative("m1", 100).interim(LocalDate.of(2026, 4, 1), 50))
                    .build())
            .report("2026-02-01T10:00", said("2026-02-01").event(7).plan(backLoaded()))
            .direct("2026-02-02T10:00", planApproved(TASK, 1, Reports.eventId(7)))
            .report("2026-05-01T10:00", said("2026-05-01").value("m1", 20));
    assertThat(planned(life)).isEqualTo("66.67");
  }

  @Test
  void shouldNotApproveAPlanNobodySubmittedNorTwice() {
    Timeline life =
        life()
            .report("2026-02-01T10:00", said("2026-02-01").event(7).plan(backLoaded()))
            .direct("2026-02-02T10:00", planApproved(TASK, 1, Reports.eventId(8)))
            .direct("2026-02-03T10:00", planApproved(TASK, 2, Reports.eventId(7)))
            .direct("2026-02-04T10:00", planApproved(TASK, 3, Reports.eventId(7)))
            .until("2026-02-05");
    assertThat(life.refusals())
        .containsExactly(RefusalReason.UNKNOWN_PLAN, RefusalReason.PLAN_DECIDED);
  }

  private static String planned(Timeline life) {
    return life.row(2).verdicts().stream()
        .map(Verdict::planned)
        .findFirst()
        .orElseThrow()
        .toString();
  }

  /** 20 % by 1 May. */
  private static Plan backLoaded() {
    Interim may = new Interim(LocalDate.of(2026, 5, 1), BigDecimal.valueOf(20));
    return new Plan(LocalDate.of(2026, 3, 1), List.of(may), Map.of());
  }

  private static Timeline life() {
    return Timeline.of(Tasks.task(TASK).deadline(JUNE).target(cumulative("m1", 100)).build());
  }

  private static Reports said(String asOf) {
    return Reports.report(TASK, LocalDate.parse(asOf)).percent(1);
  }
}
