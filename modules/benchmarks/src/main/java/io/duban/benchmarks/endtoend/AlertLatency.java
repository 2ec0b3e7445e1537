package io.duban.benchmarks.endtoend;

import io.duban.benchmarks.results.BenchmarkOptions;
import io.duban.benchmarks.results.Latency;
import io.duban.benchmarks.workload.Workload;
import io.duban.contracts.Keys;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Sends reports at an even pace, of which some must raise an alert, and waits for those. */
final class AlertLatency {
  private static final int ALERT_EVERY = 10;
  private static final String RULE = "BEHIND_SCHEDULE";
  private static final long SECOND = 1_000_000_000;
  private static final Duration LATE = Duration.ofSeconds(30);

  private final Cluster cluster;
  private final BenchmarkOptions options;
  private final Workload quiet;
  private final Workload alarming;

  /**
   * Of two lists of tasks.
   *
   * @param quiet tasks most reports are about
   * @param alarming tasks of which each gets one report, so that each alert has one cause
   */
  AlertLatency(Cluster cluster, BenchmarkOptions options, Workload quiet, Workload alarming) {
    this.cluster = cluster;
    this.options = options;
    this.quiet = quiet;
    this.alarming = alarming;
  }

  static int alarmingTasks(BenchmarkOptions options) {
    return (options.rate() * options.seconds() + ALERT_EVERY - 1) / ALERT_EVERY;
  }

  Latency measure(long firstNumber) {
    try (Sender sender = Sender.atOnce(cluster);
        AlertArrivals arrivals = new AlertArrivals(cluster)) {
      Map<String, Long> due = send(sender, firstNumber);
      awaitAll(due, arrivals.heard());
      long[] waited =
          due.entrySet().stream()
              .map(sent -> waited(sent.getValue(), arrivals.heard().get(sent.getKey())))
              .filter(Objects::nonNull)
              .mapToLong(Long::longValue)
              .toArray();
      return Latency.of(due.size(), waited);
    }
  }

  private static Long waited(long due, Long heard) {
    return heard == null ? null : heard - due;
  }

  /** When each alarming report was due to be sent, so that a sender that stalls hides no wait. */
  private Map<String, Long> send(Sender sender, long firstNumber) {
    Map<String, Long> due = new LinkedHashMap<>();
    int count = options.rate() * options.seconds();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long moment = start + i * SECOND / options.rate();
      long number = firstNumber + i;
      boolean alarm = i % ALERT_EVERY == 0;
      ProgressReported report =
          alarm ? alarming.farBehind(number, i / ALERT_EVERY) : quiet.report(number);
      if (alarm) {
        due.put(Keys.alert(report.getTask(), RULE, ""), moment);
      }
      Polling.until(moment);
      sender.send(Topics.progress(report.getUnit()), report.getTask(), report, quiet.at(number));
    }
    sender.flush();
    return due;
  }

  /** An alert that never comes is told of as missing. */
  private static void awaitAll(Map<String, Long> due, Map<String, Long> heard) {
    long end = System.nanoTime() + LATE.toNanos();
    while (!heard.keySet().containsAll(due.keySet()) && System.nanoTime() < end) {
      Polling.until(System.nanoTime() + SECOND / 100);
    }
  }
}
