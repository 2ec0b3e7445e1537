package io.duban.benchmarks.endtoend;

import io.duban.benchmarks.results.BenchmarkOptions;
import io.duban.benchmarks.results.Latency;
import io.duban.benchmarks.results.Machine;
import io.duban.benchmarks.results.Result;
import io.duban.benchmarks.results.Throughput;
import io.duban.benchmarks.workload.Workload;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Task;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.clock.DayPublisher;
import io.duban.rules.policy.Policy;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Holds the pipeline against the limit, then measures how soon its alerts are seen. */
public final class EndToEndBenchmark {
  private static final ZoneId ZONE = Policy.DEFAULT.zone();

  private final BenchmarkOptions options;
  private final Cluster cluster;
  private final Consumer<String> progress;
  private final Workload quiet;
  private final Workload alarming;
  private final List<Topic> unitTopics;
  private long sent;

  private EndToEndBenchmark(BenchmarkOptions options, Cluster cluster, Consumer<String> progress) {
    this.options = options;
    this.cluster = cluster;
    this.progress = progress;
    quiet = new Workload("linhe", options.tasks(), options.units(), ZONE);
    alarming = new Workload("pingyuan", AlertLatency.alarmingTasks(options), options.units(), ZONE);
    unitTopics = quiet.unitTopics();
  }

  /**
   * Runs on a broker of its own that is gone afterwards.
   *
   * @param progress is told what is being done
   * @throws BenchmarkException if it cannot be finished
   */
  public static Result run(BenchmarkOptions options, Consumer<String> progress) {
    progress.accept("starting a broker and a registry");
    try (Cluster cluster = Cluster.start(options)) {
      return new EndToEndBenchmark(options, cluster, progress).run();
    }
  }

  private Result run() {
    cluster.create(unitTopics);
    Limit limit = new Limit(cluster, options, unitTopics);
    begin();
    warmUp(limit);
    send(options.events());
    progress.accept("measuring the limit");
    Throughput most = limit.measure(options.events());
    Offsets offsets = new Offsets(cluster);
    long rows = offsets.records(Topics.TASK_QUARTERS);
    long alerts = offsets.records(Topics.ALERTS);
    progress.accept("measuring the pipeline");
    Throughput pipeline = PipelineRun.measure(cluster, unitTopics, options.events());
    rows = offsets.records(Topics.TASK_QUARTERS) - rows;
    alerts = offsets.records(Topics.ALERTS) - alerts;
    return new Result(
        Machine.here(),
        options,
        most,
        pipeline,
        pipeline.perSecond() / most.perSecond(),
        rows,
        alerts,
        latency());
  }

  /** The tasks are known and the day has begun before anybody reports. */
  private void begin() {
    publishDay();
    define(quiet);
    try (PipelineRun run = PipelineRun.start(cluster, unitTopics)) {
      run.finish();
    }
  }

  private void warmUp(Limit limit) {
    send(options.warmUpEvents());
    progress.accept("warming up");
    limit.measure(options.warmUpEvents());
    PipelineRun.measure(cluster, unitTopics, options.warmUpEvents());
  }

  private Latency latency() {
    define(alarming);
    try (PipelineRun run = PipelineRun.start(cluster, unitTopics)) {
      run.finish();
      progress.accept("measuring latency for %d seconds".formatted(options.seconds()));
      return new AlertLatency(cluster, options, quiet, alarming).measure(sent);
    }
  }

  private void publishDay() {
    try (DayPublisher days =
        new DayPublisher(cluster.kafka(), cluster.registry(), Map.of(), ZONE)) {
      days.publish(Workload.DAY);
    }
  }

  private void define(Workload workload) {
    try (Sender sender = Sender.inBulk(cluster)) {
      for (Task task : workload.tasks()) {
        sender.send(Topics.TASKS, task.getId(), task, workload.at(0));
      }
      sender.flush();
    }
  }

  private void send(int count) {
    progress.accept("writing %,d reports".formatted(count));
    try (Sender sender = Sender.inBulk(cluster)) {
      for (int i = 0; i < count; i++) {
        ProgressReported report = quiet.report(sent);
        sender.send(Topics.progress(report.getUnit()), report.getTask(), report, quiet.at(sent));
        sent++;
      }
      sender.flush();
    }
  }
}
