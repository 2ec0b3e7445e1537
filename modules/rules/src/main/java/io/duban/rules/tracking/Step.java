package io.duban.rules.tracking;

import java.time.LocalDate;

/**
 * One step in a task's life, not published yet.
 *
 * @param before the task before, or null if it was not defined
 * @param decision whether the office approved completion or moved the deadline
 */
record Step(TaskState before, TaskState after, LocalDate today, boolean decision) {
  Step(TaskState before, TaskState after, LocalDate today) {
    this(before, after, today, false);
  }
}
