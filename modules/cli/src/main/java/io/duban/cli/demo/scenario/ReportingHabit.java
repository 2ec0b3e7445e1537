package io.duban.cli.demo.scenario;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/** When a unit reports. */
enum ReportingHabit {
  PUNCTUAL {
    @Override
    Optional<LocalDate> reportsOn(LocalDate due, Random random) {
      return Optional.of(due.minusDays(random.nextInt(9)));
    }
  },
  LATE {
    @Override
    Optional<LocalDate> reportsOn(LocalDate due, Random random) {
      return Optional.of(
          random.nextInt(100) < 55
              ? due.plusDays(1 + random.nextInt(7))
              : due.minusDays(random.nextInt(4)));
    }
  },
  FORGETFUL {
    @Override
    Optional<LocalDate> reportsOn(LocalDate due, Random random) {
      return random.nextInt(100) < 45
          ? Optional.empty()
          : Optional.of(due.minusDays(random.nextInt(6)));
    }
  };

  /** The day on which the unit answers a duty, unless it forgets. */
  abstract Optional<LocalDate> reportsOn(LocalDate due, Random random);

  static ReportingHabit draw(Random random) {
    int ticket = random.nextInt(100);
    return ticket < 70 ? PUNCTUAL : ticket < 88 ? LATE : FORGETFUL;
  }
}
