package io.duban.benchmarks.endtoend;

import io.duban.benchmarks.results.BenchmarkOptions;
import io.duban.benchmarks.results.Machine;
import io.duban.benchmarks.results.Restore;
import io.duban.benchmarks.results.Throughput;
import io.duban.benchmarks.workload.Workload;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Task;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.clock.DayPublisher;
import io.duban.rules.policy.Policy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Measures how long it takes until another instance can go on. */
public final class RestoreBenchmark {
  private static final ZoneId ZONE = Policy.DEFAULT.zone();
  private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

  private final BenchmarkOptions options;
  private final Cluster cluster;
  private final Consumer<String> progress;
  private final Workload workload;
  private final List<Topic> unitTopics;
  private long sent;

  private RestoreBenchmark(BenchmarkOptions options, Cluster cluster, Consumer<String> progress) {
    this.options = options;
    this.cluster = cluster;
    this.progress = progress;
    workload = new Workload("linhe", options.tasks(), options.units(), ZONE);
    unitTopics = workload.unitTopics();
  }

  /**
   * Runs on a broker of its own that is gone afterwards.
   *
   * @param progress is told what is being done
   * @throws BenchmarkException if it cannot be finished
   */
  public static Restore run(BenchmarkOptions options, Consumer<String> progress) {
    progress.accept("starting a broker and a registry");
    try (Cluster cluster = Cluster.start(options)) {
      return new RestoreBenchmark(options, cluster, progress).run();
    }
  }

  private Restore run() {
    cluster.create(unitTopics);
    publishDay();
    define();
    report(options.events());
    progress.accept("judging them");
    try (PipelineRun run = PipelineRun.start(cluster, unitTopics)) {
      run.finish();
    }
    progress.accept("starting on an empty disk");
    double cold = cold();
    progress.accept("handing over without a standby");
    double takeover = takeover(0);
    progress.accept("handing over to a standby");
    double byStandby = takeover(1);
    return new Restore(
        Machine.here(), options, new Offsets(cluster).changes(), cold, takeover, byStandby);
  }

  private double cold() {
    report(options.tasks());
    long start = System.nanoTime();
    try (PipelineRun run = PipelineRun.start(cluster, unitTopics, 0)) {
      run.finish();
      return seconds(start);
    }
  }

  private double takeover(int standbys) {
    try (PipelineRun other = PipelineRun.start(cluster, unitTopics, standbys)) {
      PipelineRun one = PipelineRun.start(cluster, unitTopics, standbys);
      report(options.tasks());
      one.finish();
      Polling.await(
          "both instances to share the state and its copies",
          POLL_INTERVAL,
          () -> one.isSettled(standbys) && other.isSettled(standbys));
      report(options.tasks());
      long start = System.nanoTime();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(one::close);
      other.finish();
      double seconds = seconds(start);
      stopped.join();
      return seconds;
    }
  }

  private static double seconds(long start) {
    return Throughput.between(start, System.nanoTime(), 0).seconds();
  }

  private void publishDay() {
    try (DayPublisher days =
        new DayPublisher(cluster.kafka(), cluster.registry(), Map.of(), ZONE)) {
      days.publish(Workload.DAY);
    }
  }

  private void define() {
    try (Sender sender = Sender.inBulk(cluster)) {
      for (Task task : workload.tasks()) {
        sender.send(Topics.TASKS, task.getId(), task, workload.at(0));
      }
      sender.flush();
    }
  }

  private void report(int count) {
    progress.accept("writing %,d reports".formatted(count));
    try (Sender sender = Sender.inBulk(cluster)) {
      for (int i = 0; i < count; i++) {
        ProgressReported report = workload.report(sent);
        sender.send(Topics.progress(report.getUnit()), report.getTask(), report, workload.at(sent));
        sent++;
      }
      sender.flush();
    }
  }
}
