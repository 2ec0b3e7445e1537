package io.duban.sdk;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562): milliseconds since 1970, then random bits. Each is greater
 * than the one before, also within a millisecond and when the clock steps back, so that of two
 * reports the later one sorts later. It may be used by many threads at once.
 */
public final class EventIds implements Supplier<String> {
  private static final long RANDOM_BITS = 62;
  private static final long LARGEST_STEP = 1L << 32;

  private final Clock clock;
  private final RandomGenerator random;
  private long millis = -1;
  private long high;
  private long low;

  /**
   * Ids that are the same again for the same clock and random numbers.
   *
   * @param random unpredictable in production, seeded where a run must be repeatable
   */
  public EventIds(Clock clock, RandomGenerator random) {
    this.clock = requireNonNull(clock, "clock");
    this.random = requireNonNull(random, "random");
  }

  @Override
  public synchronized String get() {
    long now = clock.millis();
    if (now > millis) {
      begin(now);
    } else {
      step();
    }
    return new UUID(millis << 16 | 0x7000 | high, 1L << 63 | low).toString();
  }

  private void begin(long now) {
    millis = now;
    high = random.nextLong(1L << 12);
    low = random.nextLong(1L << RANDOM_BITS);
  }

  private void step() {
    low += 1 + random.nextLong(LARGEST_STEP);
    if (low >>> RANDOM_BITS != 0) {
      begin(millis + 1);
    }
  }
}
