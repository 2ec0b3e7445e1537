package io.duban.rules.tracking;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.report.Refusal;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.state.TaskState;
import java.util.List;

/**
 * What became of one step in a task's life.
 *
 * @param state the task afterwards
 * @param rows rows of the task that changed
 * @param alerts changes of its alerts
 * @param settled rows as the day before left them, for the rollup
 * @param rulings rulings of the office that are new or stand otherwise than before
 * @param settledAlerts changes of its alerts as the day before left them, without their reasons
 * @param refusal why the step was not taken, or null if it was
 */
public record TrackingResult(
    TaskState state,
    List<TaskQuarter> rows,
    List<AlertChange> alerts,
    List<TaskQuarter> settled,
    List<Ruling> rulings,
    List<AlertChange> settledAlerts,
    Refusal refusal) {

  /** Something decided on a task that leaves it as it is. */
  static TrackingResult of(Ruling lastWord, TaskState state) {
    return new TrackingResult(
        state, List.of(), List.of(), List.of(), List.of(lastWord), List.of(), null);
  }

  static TrackingResult of(
      TaskState state, List<TaskQuarter> rows, List<AlertChange> alerts, List<Ruling> rulings) {
    return new TrackingResult(state, rows, alerts, List.of(), rulings, List.of(), null);
  }

  static TrackingResult unchanged(TaskState state) {
    return refused(state, null);
  }

  static TrackingResult refused(TaskState state, Refusal refusal) {
    return new TrackingResult(
        state, List.of(), List.of(), List.of(), List.of(), List.of(), refusal);
  }
}
