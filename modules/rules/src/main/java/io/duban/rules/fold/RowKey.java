package io.duban.rules.fold;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Quarter;

/** Which row it is; the key of the compacted topic. */
public record RowKey(String task, Quarter quarter) implements Comparable<RowKey> {
  public static RowKey of(TaskQuarter row) {
    return new RowKey(row.task().id(), row.quarter());
  }

  @Override
  public int compareTo(RowKey other) {
    int byTask = task.compareTo(other.task);
    return byTask == 0 ? quarter.compareTo(other.quarter) : byTask;
  }
}
