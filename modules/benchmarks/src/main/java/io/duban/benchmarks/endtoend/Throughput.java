package io.duban.benchmarks.endtoend;

/** How many events went through in how long. */
public record Throughput(long events, double seconds) {
  private static final double NANOS = 1e9;

  static Throughput between(long startNanos, long endNanos, long events) {
    return new Throughput(events, (endNanos - startNanos) / NANOS);
  }

  public double perSecond() {
    return events / seconds;
  }
}
