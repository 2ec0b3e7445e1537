package io.duban.cli.replay;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Which day it is in a partition of the journal: the one that has come from every origin. */
final class PartitionDays {
  private final int origins;
  private final Map<Integer, LocalDate> latest = new HashMap<>();
  private LocalDate first;
  private LocalDate current;

  PartitionDays(int origins) {
    this.origins = origins;
  }

  void arrived(int origin, LocalDate day) {
    latest.merge(origin, day, (known, word) -> word.isAfter(known) ? word : known);
    if (latest.size() == origins) {
      LocalDate everywhere = Collections.min(latest.values());
      if (current == null || everywhere.isAfter(current)) {
        first = first == null ? everywhere : first;
        current = everywhere;
      }
    }
  }

  LocalDate first() {
    return first;
  }

  LocalDate current() {
    return current;
  }
}
