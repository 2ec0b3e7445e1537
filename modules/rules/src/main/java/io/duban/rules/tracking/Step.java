package io.duban.rules.tracking;

import io.duban.rules.calendar.Quarter;
import java.time.LocalDate;
import java.util.List;

/**
 * One step in a task's life, not published yet.
 *
 * @param before the task before, or null if it was not defined
 * @param reported quarters in which a unit said something
 * @param decides whether the office decided something that can change what rows say
 */
record Step(
    TaskState before, TaskState after, LocalDate today, List<Quarter> reported, boolean decides) {

  /** A step about which nobody decides: a day begins or the task is defined anew. */
  static Step time(TaskState before, TaskState after, LocalDate today) {
    return new Step(before, after, today, List.of(), false);
  }

  /** What a unit says can bring a ruling of its day into force. */
  static Step report(TaskState before, TaskState after, LocalDate today, List<Quarter> reported) {
    boolean decides = !after.rulings().equals(before.rulings());
    return new Step(before, after, today, reported, decides);
  }

  static Step directive(TaskState before, TaskState after, LocalDate today, boolean decides) {
    return new Step(before, after, today, List.of(), decides);
  }
}
