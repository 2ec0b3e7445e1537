package io.duban.integration.year;

import static io.duban.rules.testing.Targets.ceiling;
import static io.duban.rules.testing.Targets.cumulative;
import static io.duban.rules.testing.Targets.milestone;
import static io.duban.rules.testing.Targets.narrative;

import io.duban.rules.task.Cadence;
import io.duban.rules.task.Reporting;
import io.duban.rules.task.Task;
import io.duban.rules.testing.Tasks;
import java.time.LocalDate;
import java.util.List;

/** Tasks of every kind, led by each unit in turn. */
final class TaskList {
  static final int SIZE = 20;
  private static final Reporting MONTHLY = new Reporting(Cadence.MONTHLY, 30, null);
  private static final LocalDate MIDYEAR = LocalDate.of(2026, 6, 30);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 30);

  private final List<String> units;

  TaskList(List<String> units) {
    this.units = units;
  }

  /** A task by its number, from 1. */
  Task task(int number, double goal) {
    Tasks task = Tasks.task("linhe-2026/%03d".formatted(number));
    task.lead(unit(number));
    if (number % 2 == 0) {
      task.responsible(unit(number + 3));
    }
    if (number % 3 == 0) {
      task.cooperating(unit(number + 5));
    }
    if (number % 5 == 0) {
      task.reporting(MONTHLY);
    }
    if (number % 7 == 3) {
      task.deadline(AUTUMN);
    }
    target(task, number, goal);
    return task.section(number <= SIZE / 2 ? "一、产业发展" : "二、民生实事").build();
  }

  private String unit(int number) {
    return units.get(number % units.size());
  }

  private static void target(Tasks task, int number, double goal) {
    switch (number % 5) {
      case 0 -> task.target(cumulative("m1", goal));
      case 1 -> task.target(cumulative("m1", goal).interim(MIDYEAR, 65));
      case 2 -> task.target(milestone("m1"));
      case 3 -> task.target(cumulative("m1", goal)).target(ceiling("m2", goal));
      default -> task.target(narrative("m1"));
    }
  }
}
