package io.duban.notices;

import static java.util.Objects.requireNonNull;

import io.duban.notices.item.Part;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.util.List;

/**
 * An item as read: the task it makes, and what the document says beside.
 *
 * @param leaders responsible leaders, as written
 * @param deadlines dates the item states, in the order of its words
 */
public record ReadItem(Part part, Task task, List<String> leaders, List<StatedDeadline> deadlines) {
  public ReadItem {
    requireNonNull(part, "part");
    requireNonNull(task, "task");
    leaders = List.copyOf(leaders);
    deadlines = List.copyOf(deadlines);
  }

  public ReadItem withAssignments(List<Assignment> assignments) {
    return with(assignments, task.targets(), task.parent());
  }

  public ReadItem withTargets(List<Target> targets) {
    return with(task.assignments(), targets, task.parent());
  }

  /** The same as a part of another task. */
  public ReadItem withParent(String parent) {
    return with(task.assignments(), task.targets(), parent);
  }

  private ReadItem with(List<Assignment> assignments, List<Target> targets, String parent) {
    Task changed =
        new Task(
            task.id(),
            task.region(),
            task.year(),
            task.number(),
            task.section(),
            task.title(),
            task.text(),
            assignments,
            targets,
            task.reporting(),
            task.issued(),
            task.start(),
            task.deadline(),
            parent,
            task.document(),
            task.source());
    return new ReadItem(part, changed, leaders, deadlines);
  }
}
