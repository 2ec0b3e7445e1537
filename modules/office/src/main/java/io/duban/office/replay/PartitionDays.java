package io.duban.office.replay;

import io.duban.pipeline.days.DayBarrier;
import java.time.LocalDate;

/** The days that have begun in a partition of the journal. */
final class PartitionDays {
  private final DayBarrier barrier;
  private LocalDate first;

  PartitionDays(int origins) {
    barrier = DayBarrier.inMemory(origins);
  }

  void arrived(int origin, LocalDate day) {
    for (LocalDate begun : barrier.arrived(origin, day)) {
      first = first == null ? begun : first;
      barrier.begin(begun);
    }
  }

  LocalDate first() {
    return first;
  }

  LocalDate current() {
    return barrier.current();
  }
}
