package io.duban.registry.cache;

import java.time.Duration;

/**
 * How much is kept, and how long.
 *
 * @param capacity of each cache, in entries
 * @param latestLifetime how long a subject's newest version is believed to be the newest
 * @param missingLifetime how long an id that the registry does not know is not asked for again
 */
public record CacheSettings(int capacity, Duration latestLifetime, Duration missingLifetime) {

  /** A lifetime that no process outlives. */
  public static final Duration UNLIMITED = Duration.ofNanos(Long.MAX_VALUE);

  public static final CacheSettings DEFAULT =
      new CacheSettings(1000, Duration.ofSeconds(60), Duration.ofSeconds(1));
}
