package io.duban.cli.demo.scenario;

import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.time.LocalDate;

/**
 * What is drawn for a task.
 *
 * @param habit of the unit that speaks for it, or null if none does
 * @param incident what befalls it, or null if nothing does
 */
record TaskScenario(Task task, WorkPace pace, ReportingHabit habit, Incident incident) {
  boolean takes(Incident one) {
    return incident == one;
  }

  TaskScenario with(Incident one) {
    return new TaskScenario(task, pace, habit, one);
  }

  /** The day the work will be done by, if its pace allows; an extended task takes all year. */
  LocalDate deadline() {
    return takes(Incident.EXTENDED) ? LocalDate.of(task.year(), 12, 31) : task.deadline();
  }

  /** Whether its unit can be relied on to answer its duties. */
  boolean answers() {
    return habit == ReportingHabit.PUNCTUAL || habit == ReportingHabit.LATE;
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
