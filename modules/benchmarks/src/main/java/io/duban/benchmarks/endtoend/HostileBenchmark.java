package io.duban.benchmarks.endtoend;

import io.duban.benchmarks.results.BenchmarkOptions;
import io.duban.benchmarks.results.Hostile;
import io.duban.benchmarks.results.Latency;
import io.duban.benchmarks.results.Machine;
import io.duban.benchmarks.results.Throughput;
import io.duban.benchmarks.workload.Workload;
import io.duban.contracts.Task;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.clock.DayPublisher;
import io.duban.rules.policy.Policy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures what a unit that floods its topic within its quota costs the others. */
public final class HostileBenchmark {
  private static final ZoneId ZONE = Policy.DEFAULT.zone();
  private static final Topic OWN = Topics.progress(HostileUnit.NAME);
  private static final Topic UNHEARD = OWN.withName("duban-benchmark-unheard");

  private final BenchmarkOptions options;
  private final Cluster cluster;
  private final Consumer<String> progress;
  private final Workload quiet;
  private final List<Topic> unitTopics;
  private final Map<String, Workload> alarming = new HashMap<>();
  private double floodRate;
  private long sent;

  private HostileBenchmark(BenchmarkOptions options, Cluster cluster, Consumer<String> progress) {
    this.options = options;
    this.cluster = cluster;
    this.progress = progress;
    quiet = new Workload("linhe", options.tasks(), options.units(), ZONE);
    unitTopics = quiet.unitTopics();
  }

  /**
   * Runs on a broker of its own that is gone afterwards.
   *
   * @param progress is told what is being done
   * @throws BenchmarkException if it cannot be finished
   */
  public static Hostile run(BenchmarkOptions options, Consumer<String> progress) {
    progress.accept("starting a broker and a registry");
    try (Cluster cluster = Cluster.startHoldingBack(options)) {
      return new HostileBenchmark(options, cluster, progress).run();
    }
  }

  private Hostile run() {
    List<Topic> all = new ArrayList<>(unitTopics);
    all.add(OWN);
    all.add(UNHEARD);
    cluster.create(all);
    publishDay();
    define(List.of(HostileUnit.ownTask(quiet)));
    define(quiet.tasks());
    for (String region : List.of("warmup", "alone", "unheard", "beside")) {
      Workload tasks =
          new Workload(region, AlertLatency.alarmingTasks(options), options.units(), ZONE);
      alarming.put(region, tasks);
      define(tasks.tasks());
    }
    try (PipelineRun run = PipelineRun.start(cluster, unitTopics)) {
      run.finish();
      progress.accept("warming up");
      measure("warmup");
      progress.accept("measuring without the hostile unit");
      Latency alone = measure("alone");
      progress.accept("measuring while it floods what nobody hears");
      Latency unheard = beside(UNHEARD, "unheard");
      progress.accept("measuring while it floods its own topic");
      Latency beside = beside(OWN, "beside");
      return new Hostile(
          Machine.here(), options, alone, unheard, beside, floodRate, beside.p99() / alone.p99());
    }
  }

  private Latency beside(Topic topic, String region) {
    long start = System.nanoTime();
    try (HostileUnit hostile = new HostileUnit(cluster, topic, quiet).begin()) {
      Latency latency = measure(region);
      floodRate = Throughput.between(start, System.nanoTime(), hostile.sent()).perSecond();
      return latency;
    }
  }

  /** Each region has tasks of its own, so that each alert is raised once. */
  private Latency measure(String region) {
    long first = sent;
    sent += (long) options.rate() * options.seconds();
    return new AlertLatency(cluster, options, quiet, alarming.get(region)).measure(first);
  }

  private void publishDay() {
    try (DayPublisher days =
        new DayPublisher(cluster.kafka(), cluster.registry(), Map.of(), ZONE)) {
      days.publish(Workload.DAY);
    }
  }

  private void define(List<Task> tasks) {
    try (Sender sender = Sender.inBulk(cluster)) {
      tasks.forEach(task -> sender.send(Topics.TASKS, task.getId(), task, quiet.at(0)));
      sender.flush();
    }
  }
}
