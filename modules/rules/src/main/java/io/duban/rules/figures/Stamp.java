package io.duban.rules.figures;

import io.duban.rules.report.Position;
import io.duban.rules.report.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The order in which reports supersede each other: later asOf, then later report, then the place
 * where it was written, then event id.
 *
 * @param place where it was written, or null if that is not known
 */
public record Stamp(LocalDate asOf, Instant reportedAt, Position place, String eventId)
    implements Comparable<Stamp> {
  private static final Comparator<Stamp> ORDER =
      Comparator.comparing(Stamp::asOf)
          .thenComparing(Stamp::reportedAt)
          .thenComparing(Stamp::place, Position.ORDER)
          .thenComparing(Stamp::eventId);

  public static Stamp of(LocalDate asOf, Sent sent, String eventId) {
    return new Stamp(asOf, sent.at(), sent.place(), eventId);
  }

  Sent sent() {
    return new Sent(reportedAt, place);
  }

  @Override
  public int compareTo(Stamp other) {
    return ORDER.compare(this, other);
  }
}
