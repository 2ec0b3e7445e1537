package io.duban.rules.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The order in which reports supersede each other: later asOf, then later report, then event id.
 */
public record Stamp(LocalDate asOf, Instant reportedAt, String eventId)
    implements Comparable<Stamp> {
  private static final Comparator<Stamp> ORDER =
      Comparator.comparing(Stamp::asOf)
          .thenComparing(Stamp::reportedAt)
          .thenComparing(Stamp::eventId);

  @Override
  public int compareTo(Stamp other) {
    return ORDER.compare(this, other);
  }
}
