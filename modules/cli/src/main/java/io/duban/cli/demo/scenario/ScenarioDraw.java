package io.duban.cli.demo.scenario;

import io.duban.rules.task.Assignment;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Draws a scenario for each task of a notice. */
final class ScenarioDraw {
  private final Function<String, Random> randoms;

  /**
   * A draw.
   *
   * @param randoms the source of chance for whatever has a name
   */
  ScenarioDraw(Function<String, Random> randoms) {
    this.randoms = randoms;
  }

  /** The scenarios in the order of the tasks; a task takes one incident at most. */
  List<TaskScenario> of(Notice notice) {
    Map<String, TaskScenario> scenarios = new LinkedHashMap<>();
    notice.tasks().forEach(task -> scenarios.put(task.id(), scenario(task)));
    for (Incident incident : Incident.values()) {
      List<TaskScenario> suitable = new ArrayList<>(scenarios.values());
      suitable.removeIf(scenario -> scenario.incident() != null || !incident.suits(scenario));
      Collections.shuffle(suitable, randoms.apply(incident.name()));
      suitable
          .subList(0, incident.of(suitable.size()))
          .forEach(scenario -> scenarios.put(scenario.task().id(), scenario.with(incident)));
    }
    return List.copyOf(scenarios.values());
  }

  ReportingHabit habit(String unit) {
    return ReportingHabit.draw(randoms.apply(unit));
  }

  private TaskScenario scenario(Task task) {
    WorkPace pace = WorkPace.draw(randoms.apply("pace of " + task.id()));
    ReportingHabit habit = task.consolidating().map(Assignment::unit).map(this::habit).orElse(null);
    return new TaskScenario(task, pace, habit, null);
  }
}
