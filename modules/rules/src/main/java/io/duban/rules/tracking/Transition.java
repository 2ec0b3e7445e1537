package io.duban.rules.tracking;

import io.duban.rules.calendar.Quarter;
import io.duban.rules.state.TaskState;
import java.time.LocalDate;
import java.util.List;

/**
 * One step in a task's life, not published yet.
 *
 * @param before the task before, or null if it was not defined
 * @param reported quarters in which a unit said something
 * @param decides whether the office decided something that can change what rows say
 */
record Transition(
    TaskState before, TaskState after, LocalDate today, List<Quarter> reported, boolean decides) {

  /** A step about which nobody decides: a day begins or the task is defined anew. */
  static Transition time(TaskState before, TaskState after, LocalDate today) {
    return new Transition(before, after, today, List.of(), false);
  }

  /** What a unit says can bring a ruling of its day into force. */
  static Transition report(
      TaskState before, TaskState after, LocalDate today, List<Quarter> reported) {
    boolean decides = !after.rulings().equals(before.rulings());
    return new Transition(before, after, today, reported, decides);
  }

  static Transition directive(TaskState before, TaskState after, LocalDate today, boolean decides) {
    return new Transition(before, after, today, List.of(), decides);
  }
}
