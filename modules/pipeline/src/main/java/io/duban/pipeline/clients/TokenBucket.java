package io.duban.pipeline.clients;

import java.time.Duration;

/** What one unit may still send: it grows with time and is spent with each record. */
final class TokenBucket {
  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  private final RateLimit limit;
  private double left;
  private long since;

  TokenBucket(RateLimit limit, long now) {
    this.limit = limit;
    this.left = limit.burst();
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
    left = Math.min(limit.burst(), left + limit.recordsPerSecond() * ((now - since) / NANOS));
    since = now;
  }
}
