package io.duban.rules.judging;

import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.OutsideFact;
import io.duban.rules.assessment.PlanDays;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.Plan;
import io.duban.rules.state.QuarterState;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.Map;

/**
 * A task's quarter as of a day. Figures may still come after the quarter's cut, but time stands
 * still at the cut, and what the office decides from then on no longer counts for the quarter.
 *
 * @param task as the approved plan shares it
 * @param on the day, or that of the cut if it is earlier
 * @param ruled the last day on which what the office decided counts
 * @param said what of the consolidating unit's reports counts, or null
 * @param completedOn day the completion was approved that counts, or null
 * @param deadline the deadline that counts, or null
 * @param plan the unit's plan that counts, or null
 * @param waived whether the office has waived the task
 * @param claimed whether a claim of the unit, if it made one, still stands
 * @param facts what the office learned from outside that counts, by metric
 * @param policy the policy that counts
 */
record QuarterView(
    TaskState state,
    Task task,
    QuarterState known,
    Duties duties,
    LocalDate on,
    LocalDate ruled,
    UnitReports said,
    LocalDate completedOn,
    LocalDate deadline,
    Plan plan,
    boolean waived,
    boolean claimed,
    Map<String, OutsideFact> facts,
    Policy policy) {

  static QuarterView of(TaskState state, Quarter quarter, Duties duties, LocalDate today) {
    QuarterState known = state.quarter(quarter);
    LocalDate cut = duties.cut(quarter);
    LocalDate ruled = today.isBefore(cut) ? today : cut.minusDays(1);
    Policy policy = duties.policy(quarter, today);
    return new QuarterView(
        state,
        state.task(ruled),
        known,
        duties,
        today.isBefore(cut) ? today : cut,
        ruled,
        state.task().consolidating().map(lead -> state.counted(quarter, lead.unit())).orElse(null),
        state.completedBy(ruled),
        state.deadline(ruled),
        state.plan(ruled),
        state.waived(ruled, ruled),
        state.returned(ruled, policy.zone()) == null,
        state.facts(ruled),
        policy);
  }

  Quarter quarter() {
    return known.quarter();
  }

  PlanDays planDays() {
    return new PlanDays(on, duties.due(quarter()), quarter().end());
  }

  /** The first day that counts for the quarter's bulletin, or null if it is the year's first. */
  LocalDate periodBegins() {
    return quarter().number() == 1 ? null : duties.cut(Quarter.of(quarter().start().minusDays(1)));
  }

  /** What the office learned from outside of a target, or null. */
  OutsideFact fact(String metric) {
    return facts.get(metric);
  }

  boolean completed() {
    return completedOn != null;
  }

  /** 提前完成: whether completion was approved before the deadline. */
  boolean early() {
    return completed() && deadline != null && completedOn.isBefore(deadline);
  }

  /** Whether the deadline passed in or before the quarter without approved completion. */
  boolean overdue() {
    return !completed()
        && !waived
        && deadline != null
        && deadline.isBefore(on)
        && !deadline.isAfter(quarter().end());
  }
}
