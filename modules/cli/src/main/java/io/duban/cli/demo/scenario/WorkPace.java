package io.duban.cli.demo.scenario;

import java.util.Random;

/** How the work on a task goes over the year, as a share of what was planned. */
enum WorkPace {
  STEADY(46) {
    @Override
    double done(double planned) {
      return planned * 1.01;
    }
  },
  EARLY(12) {
    @Override
    double done(double planned) {
      return Math.min(1, planned * 1.25);
    }
  },
  SLOW(14) {
    @Override
    double done(double planned) {
      return planned * 0.62;
    }
  },
  CATCHING_UP(16) {
    @Override
    double done(double planned) {
      return planned < 0.55 ? planned * 0.35 : Math.min(1, 0.2 + (planned - 0.55) * 1.95);
    }
  },
  STALLED(12) {
    @Override
    double done(double planned) {
      return Math.min(planned, 0.38);
    }
  };

  private final int weight;

  WorkPace(int weight) {
    this.weight = weight;
  }

  /** Share of the whole that is done when a share of it is planned. */
  abstract double done(double planned);

  boolean finishes() {
    return done(1) >= 0.99;
  }

  static WorkPace draw(Random random) {
    int ticket = random.nextInt(100);
    for (WorkPace pace : values()) {
      ticket -= pace.weight;
      if (ticket < 0) {
        return pace;
      }
    }
    return STEADY;
  }
}
