package io.duban.rules.judging;

import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.PlanDays;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.policy.Policy;
import io.duban.rules.state.CountedFigures;
import io.duban.rules.state.QuarterState;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Task;
import java.time.LocalDate;

/**
 * A task's quarter as of a day. Figures may still come after the quarter's cut, but time stands
 * still at the cut, and what the office decides from then on no longer counts for the quarter.
 *
 * @param task as the approved plan shares it
 * @param on the day, or that of the cut if it is earlier
 * @param ruled the last day on which what the office decided counts
 * @param said what of the consolidating unit's reports counts, or null
 * @param policy the policy that counts
 */
record QuarterView(
    TaskState state,
    Task task,
    QuarterState known,
    CountedFigures counted,
    Duties duties,
    LocalDate on,
    LocalDate ruled,
    UnitReports said,
    Decided decided,
    Policy policy) {

  static QuarterView of(
      TaskState state, CountedFigures counted, Quarter quarter, Duties duties, LocalDate today) {
    LocalDate cut = duties.cut(quarter);
    LocalDate ruled = today.isBefore(cut) ? today : cut.minusDays(1);
    Policy policy = duties.policy(quarter, today);
    return new QuarterView(
        state,
        state.task(ruled),
        state.quarter(quarter),
        counted,
        duties,
        today.isBefore(cut) ? today : cut,
        ruled,
        state.task().consolidating().map(lead -> counted.said(quarter, lead.unit())).orElse(null),
        Decided.by(ruled, state, policy.zone()),
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

  /** What of a unit's words counts, or null if it said nothing. */
  UnitReports said(String unit) {
    return counted.said(quarter(), unit);
  }

  boolean completed() {
    return decided.completed();
  }

  /** 提前完成: whether completion was approved before the deadline. */
  boolean early() {
    LocalDate deadline = decided.deadline();
    return completed() && deadline != null && decided.completedOn().isBefore(deadline);
  }

  /** Whether the deadline passed in or before the quarter without approved completion. */
  boolean overdue() {
    LocalDate deadline = decided.deadline();
    return !completed()
        && !decided.waived()
        && deadline != null
        && deadline.isBefore(on)
        && !deadline.isAfter(quarter().end());
  }
}
