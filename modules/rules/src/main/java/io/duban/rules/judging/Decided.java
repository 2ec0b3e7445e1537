package io.duban.rules.judging;

import io.duban.rules.assessment.OutsideFact;
import io.duban.rules.report.Plan;
import io.duban.rules.state.TaskState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * What the office decided of a task by a day.
 *
 * @param completedOn day the completion was approved, or null
 * @param deadline the deadline, or null
 * @param plan the unit's plan that was approved, or null
 * @param waived whether it has waived the task
 * @param claimed whether a claim of the unit, if it made one, still stands
 * @param facts what it learned from outside, by metric
 */
record Decided(
    LocalDate completedOn,
    LocalDate deadline,
    Plan plan,
    boolean waived,
    boolean claimed,
    Map<String, OutsideFact> facts) {

  static Decided by(LocalDate day, TaskState state, ZoneId zone) {
    return new Decided(
        state.completedBy(day),
        state.deadline(day),
        state.plan(day),
        state.waived(day, day),
        state.returned(day, zone) == null,
        state.facts(day));
  }

  boolean completed() {
    return completedOn != null;
  }
}
