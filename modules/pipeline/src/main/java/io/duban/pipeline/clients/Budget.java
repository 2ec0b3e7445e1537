package io.duban.pipeline.clients;

import java.time.Duration;

/** What one unit may still send: it grows with time and is spent with each record. */
final class Budget {
  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  private final Pace pace;
  private double left;
  private long since;

  Budget(Pace pace, long now) {
    this.pace = pace;
    this.left = pace.burst();
    this.since = now;
  }

  void spend(double cost, long now) {
    grow(now);
    left -= cost;
  }

  boolean isSpent(long now) {
    grow(now);
    return left < 0;
  }

  private void grow(long now) {
    left = Math.min(pace.burst(), left + pace.recordsPerSecond() * ((now - since) / NANOS));
    since = now;
  }
}
