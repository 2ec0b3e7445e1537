package io.duban.cli.demo.scenario;

import io.duban.rules.assessment.Duties;
import io.duban.rules.task.TargetKind;
import java.time.LocalDate;

/**
 * What befalls a task beside its pace. Every year has each of them at least once, as far as its
 * notice has a task that can take it, so that each rule is seen at work.
 */
enum Incident {
  /** More time is asked for before the deadline, and granted. */
  EXTENDED(12) {
    @Override
    boolean suits(TaskScenario scenario) {
      LocalDate deadline = scenario.task().deadline();
      return scenario.answers()
          && deadline != null
          && deadline.isBefore(LocalDate.of(scenario.task().year(), 12, 1))
          && deadline.minusDays(10).isAfter(scenario.task().issued());
    }
  },
  /** Units that share the task do not agree on a figure. */
  DISPUTED(10) {
    @Override
    boolean suits(TaskScenario scenario) {
      return scenario.answers()
          && Duties.binding(scenario.task()).size() > 1
          && scenario.task().targets().stream().anyMatch(SimulatedFigures::mayBeDisputed);
    }
  },
  BREACHES_CEILING(34) {
    @Override
    boolean suits(TaskScenario scenario) {
      return scenario.answers()
          && scenario.task().targets().stream()
              .anyMatch(target -> target.kind() == TargetKind.CEILING);
    }
  },
  /** The first quarter goes by and nothing is begun. */
  STARTS_LATE(15) {
    @Override
    boolean suits(TaskScenario scenario) {
      return scenario.pace() == WorkPace.CATCHING_UP && scenario.answers();
    }
  },
  /** The unit says that something stands in its way. */
  BLOCKED(50) {
    @Override
    boolean suits(TaskScenario scenario) {
      return scenario.pace() == WorkPace.STALLED && scenario.answers();
    }
  },
  /** A slip of the first quarter is noticed when its bulletin is out. */
  CORRECTED_LATE(5) {
    @Override
    boolean suits(TaskScenario scenario) {
      return scenario.pace().finishes()
          && scenario.habit() == ReportingHabit.PUNCTUAL
          && scenario.followsSchedule();
    }
  },
  /** The office returns the first claim. */
  RETURNED(12) {
    @Override
    boolean suits(TaskScenario scenario) {
      return scenario.finishesEarly();
    }
  },
  ORDERED(50) {
    @Override
    boolean suits(TaskScenario scenario) {
      return !scenario.pace().finishes();
    }
  },
  /** The office keeps back what it knows already. */
  SILENCED(20) {
    @Override
    boolean suits(TaskScenario scenario) {
      return !scenario.pace().finishes() && scenario.answers() && scenario.followsSchedule();
    }
  };

  private final int share;

  Incident(int share) {
    this.share = share;
  }

  abstract boolean suits(TaskScenario scenario);

  /** How many of the tasks that can take this incident do. */
  int of(int suitable) {
    return suitable == 0 ? 0 : Math.max(1, suitable * share / 100);
  }
}
