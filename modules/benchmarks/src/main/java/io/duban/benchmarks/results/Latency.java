package io.duban.benchmarks.results;

import java.util.Arrays;

/**
 * How long findings took, in milliseconds.
 *
 * @param expected alerts that had to come
 * @param count alerts that came
 */
public record Latency(int expected, int count, double p50, double p90, double p99, double max) {
  private static final double NANOS = 1e6;

  public static Latency of(int expected, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latency(
        expected,
        sorted.length,
        percentile(sorted, 50),
        percentile(sorted, 90),
        percentile(sorted, 99),
        percentile(sorted, 100));
  }

  /** The least value that so many percent of the values do not exceed. */
  private static double percentile(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (sorted.length * percent + 99) / 100;
    return sorted[Math.max(rank, 1) - 1] / NANOS;
  }
}
