package io.duban.rules.tracking;

import java.time.LocalDate;

/**
 * One step in a task's life, not published yet.
 *
 * @param before the task before, or null if it was not defined
 */
record Step(TaskState before, TaskState after, LocalDate today, Cause cause) {

  /** What brought the step about. */
  enum Cause {
    TIME,
    DEFINITION,
    REPORT,
    /** The office approved completion or moved the deadline. */
    DECISION,
    /** The office said something else. */
    REMARK
  }
}
