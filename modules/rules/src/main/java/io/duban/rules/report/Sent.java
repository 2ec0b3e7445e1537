package io.duban.rules.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;

/**
 * When something was said, by the broker's time, and where.
 *
 * @param place where its sender wrote it, or null if that is not known
 */
public record Sent(Instant at, Position place) implements Comparable<Sent> {
  private static final Comparator<Sent> ORDER =
      Comparator.comparing(Sent::at).thenComparing(Sent::place, Position.ORDER);

  public Sent {
    requireNonNull(at, "at");
  }

  public static Sent somewhere(Instant time) {
    return new Sent(time, null);
  }

  @Override
  public int compareTo(Sent other) {
    return ORDER.compare(this, other);
  }
}
