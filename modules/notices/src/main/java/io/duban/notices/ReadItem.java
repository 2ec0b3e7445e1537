package io.duban.notices;

import static java.util.Objects.requireNonNull;

import io.duban.notices.item.Part;
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
}
