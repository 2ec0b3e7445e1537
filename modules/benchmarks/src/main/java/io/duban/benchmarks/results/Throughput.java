package io.duban.benchmarks.results;

/** How many events went through in how long. */
public record Throughput(long events, double seconds, double perSecond) {
  private static final double NANOS = 1e9;

  public static Throughput between(long startNanos, long endNanos, long events) {
    double seconds = (endNanos - startNanos) / NANOS;
    return new Throughput(events, seconds, events / seconds);
  }
}
