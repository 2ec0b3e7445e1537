package io.duban.rules.state;

import io.duban.rules.report.Plan;
import io.duban.rules.task.Task;

/**
 * Who takes on which part of a task's count, where the approved plan says it and not the notice.
 */
final class PlannedShares {
  private PlannedShares() {}

  /** The task with the shares of a plan, which may be null. */
  static Task on(Task task, Plan plan) {
    return plan == null || plan.shares().isEmpty()
        ? task
        : task.shareable().map(target -> task.with(target.sharedBy(plan.shares()))).orElse(task);
  }
}
