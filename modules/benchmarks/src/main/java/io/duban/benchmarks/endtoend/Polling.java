package io.duban.benchmarks.endtoend;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits, but not for ever. */
final class Polling {
  static final Duration LIMIT = Duration.ofMinutes(10);

  private Polling() {}

  static void await(String what, Duration interval, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > LIMIT.toNanos()) {
        throw new BenchmarkException(
            "%s did not happen within %d minutes; try fewer events"
                .formatted(what, LIMIT.toMinutes()));
      }
      LockSupport.parkNanos(interval.toNanos());
    }
  }

  static void until(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(1)));
    }
  }
}
