package io.duban.benchmarks.results;

/**
 * What is run.
 *
 * @param events reports that wait in the units' topics when a throughput is measured
 * @param units units, each with a topic of its own
 * @param tasks tasks the reports are about
 * @param threads threads of the pipeline and of the loop it is held against
 * @param partitions partitions of the shared topics
 * @param rate reports a second while latency is measured
 * @param seconds how long latency is measured
 */
public record BenchmarkOptions(
    int events, int units, int tasks, int threads, int partitions, int rate, int seconds) {
  public static final BenchmarkOptions DEFAULT =
      new BenchmarkOptions(200_000, 30, 150, 1, 3, 1_000, 20);

  // A task has a lead, a responsible and a cooperating unit.
  private static final int LEAST_UNITS = 3;
  // Each report is a millisecond later than the one before, and all are of one day.
  private static final int MOST_EVENTS = 20_000_000;

  public BenchmarkOptions {
    requireBetween(1_000, events, MOST_EVENTS, "events");
    requireBetween(LEAST_UNITS, units, 1_000, "units");
    requireBetween(1, tasks, 1_000_000, "tasks");
    requireBetween(1, threads, 64, "threads");
    requireBetween(1, partitions, 64, "partitions");
    requireBetween(10, rate, 100_000, "rate");
    requireBetween(1, seconds, 600, "seconds");
  }

  private static void requireBetween(int least, int value, int most, String name) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be from %d to %d, but is %d".formatted(name, least, most, value));
    }
  }

  /** Reports that are run through both first, so that the JVM has compiled what is measured. */
  public int warmUpEvents() {
    return events / 2;
  }
}
