package io.duban.registry.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a request that failed for a passing reason is sent again.
 *
 * @param retries how many more rounds through the addresses follow the first
 * @param firstWait the pause before the second round; it doubles from round to round
 * @param longestWait what the doubling, or a server's own wish, cannot exceed
 */
public record RetryPolicy(int retries, Duration firstWait, Duration longestWait) {

  public RetryPolicy {
    if (retries < 0) {
      throw new IllegalArgumentException("retries must not be negative, but is " + retries);
    }
  }

  /**
   * The pause after a round, counted from 1, with a random part so that clients do not return all
   * at once.
   */
  Duration pauseAfter(int round) {
    long doubled = firstWait.toMillis() << Math.min(round - 1, 20);
    long millis = Math.min(doubled, longestWait.toMillis());
    return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
  }
}
