package io.duban.cli.demo;

import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.time.LocalDate;

/**
 * What is drawn for a task.
 *
 * @param habit of the unit that speaks for it, or null if none does
 * @param turn what befalls it, or null if nothing does
 */
record Lot(Task task, Pace pace, Habit habit, Turn turn) {
  boolean takes(Turn one) {
    return turn == one;
  }

  Lot with(Turn one) {
    return new Lot(task, pace, habit, one);
  }

  /** The day the work will be done by, if its pace allows; an extended task takes all year. */
  LocalDate deadline() {
    return takes(Turn.EXTENDED) ? LocalDate.of(task.year(), 12, 31) : task.deadline();
  }

  /** Whether its unit can be relied on to answer its duties. */
  boolean answers() {
    return habit == Habit.PUNCTUAL || habit == Habit.LATE;
  }

  boolean finishesEarly() {
    return pace.finishes() && habit != null && task.deadline() != null;
  }

  /** Whether its pace shows in its light. */
  boolean followsSchedule() {
    return task.targets().stream()
        .map(Target::kind)
        .allMatch(kind -> kind.addsUp() || kind.statedAsShare());
  }
}
