package io.duban.cli.demo;

import io.duban.rules.assessment.Duties;
import io.duban.rules.task.TargetKind;
import java.time.LocalDate;

/**
 * What befalls a task beside its pace. Every year has each of them at least once, as far as its
 * notice has a task that can take it, so that each rule is seen at work.
 */
enum Turn {
  /** More time is asked for before the deadline, and granted. */
  EXTENDED(12) {
    @Override
    boolean suits(Lot lot) {
      LocalDate deadline = lot.task().deadline();
      return lot.answers()
          && deadline != null
          && deadline.isBefore(LocalDate.of(lot.task().year(), 12, 1))
          && deadline.minusDays(10).isAfter(lot.task().issued());
    }
  },
  /** Units that share the task do not agree on a figure. */
  DISPUTED(10) {
    @Override
    boolean suits(Lot lot) {
      return lot.answers()
          && Duties.binding(lot.task()).size() > 1
          && lot.task().targets().stream().anyMatch(Figures::mayBeDisputed);
    }
  },
  BREACHES_CEILING(34) {
    @Override
    boolean suits(Lot lot) {
      return lot.answers()
          && lot.task().targets().stream().anyMatch(target -> target.kind() == TargetKind.CEILING);
    }
  },
  /** The first quarter goes by and nothing is begun. */
  STARTS_LATE(15) {
    @Override
    boolean suits(Lot lot) {
      return lot.pace() == Pace.CATCHING_UP && lot.answers();
    }
  },
  /** The unit says that something stands in its way. */
  BLOCKED(50) {
    @Override
    boolean suits(Lot lot) {
      return lot.pace() == Pace.STALLED && lot.answers();
    }
  },
  /** A slip of the first quarter is noticed when its bulletin is out. */
  CORRECTED_LATE(5) {
    @Override
    boolean suits(Lot lot) {
      return lot.pace().finishes() && lot.habit() == Habit.PUNCTUAL && lot.followsSchedule();
    }
  },
  /** The office returns the first claim. */
  RETURNED(12) {
    @Override
    boolean suits(Lot lot) {
      return lot.finishesEarly();
    }
  },
  ORDERED(50) {
    @Override
    boolean suits(Lot lot) {
      return !lot.pace().finishes();
    }
  },
  /** The office keeps back what it knows already. */
  SILENCED(20) {
    @Override
    boolean suits(Lot lot) {
      return !lot.pace().finishes() && lot.answers() && lot.followsSchedule();
    }
  };

  private final int share;

  Turn(int share) {
    this.share = share;
  }

  abstract boolean suits(Lot lot);

  /** How many of the tasks that can take this turn do. */
  int of(int suitable) {
    return suitable == 0 ? 0 : Math.max(1, suitable * share / 100);
  }
}
