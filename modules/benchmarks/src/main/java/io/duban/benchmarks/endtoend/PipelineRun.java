package io.duban.benchmarks.endtoend;

import io.duban.benchmarks.results.Throughput;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.pipeline.service.PipelineService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;

/** A pipeline that is watched from outside, by the offsets it commits. */
final class PipelineRun implements AutoCloseable {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(20);
  // Ends of transactions that no store holds.
  private static final long MOST_LAG = 10;
  private static final Duration LOOK_CLOSELY = Duration.ofMillis(2);

  private final Offsets offsets;
  private final List<Topic> sources;
  private final PipelineService service;

  private PipelineRun(Cluster cluster, List<Topic> unitTopics, PipelineConfig config) {
    offsets = new Offsets(cluster);
    sources = new ArrayList<>(unitTopics);
    sources.add(Topics.TASKS);
    sources.add(Topics.CLOCK);
    service = PipelineService.start(config);
  }

  static PipelineRun start(Cluster cluster, List<Topic> unitTopics) {
    return new PipelineRun(cluster, unitTopics, cluster.pipeline());
  }

  /**
   * Starts an instance of several.
   *
   * @param standbys copies of each state that other instances keep
   */
  static PipelineRun start(Cluster cluster, List<Topic> unitTopics, int standbys) {
    return new PipelineRun(cluster, unitTopics, cluster.pipeline(standbys));
  }

  /** Whether it has work, and as many copies of others' as it should, up to date. */
  boolean isSettled(int standbys) {
    return alive()
        && service.streams().state() == KafkaStreams.State.RUNNING
        && service.streams().metadataForLocalThreads().stream()
            .allMatch(
                thread ->
                    !thread.activeTasks().isEmpty()
                        && thread.standbyTasks().isEmpty() == (standbys == 0))
        && service.streams().allLocalStorePartitionLags().values().stream()
            .flatMap(lags -> lags.values().stream())
            .allMatch(lag -> lag.offsetLag() <= MOST_LAG);
  }

  /** Starts a pipeline on what waits; counted is from its first record in the journal. */
  static Throughput measure(Cluster cluster, List<Topic> unitTopics, long events) {
    Offsets offsets = new Offsets(cluster);
    Map<TopicPartition, Long> before = offsets.ends(List.of(Topics.JOURNAL));
    try (PipelineRun run = start(cluster, unitTopics)) {
      Polling.await(
          "the first report in the journal",
          LOOK_CLOSELY,
          () -> run.alive() && !offsets.ends(List.of(Topics.JOURNAL)).equals(before));
      long start = System.nanoTime();
      run.finish();
      return Throughput.between(start, System.nanoTime(), events);
    }
  }

  /** Returns when all that was sent has been judged and what it led to is committed. */
  void finish() {
    Map<TopicPartition, Long> sent = offsets.ends(sources);
    awaitCommitted("the intake of all events", sent);
    awaitCommitted("the judgement of all events", offsets.recordEnds(Topics.JOURNAL));
  }

  private void awaitCommitted(String what, Map<TopicPartition, Long> ends) {
    Polling.await(
        what, POLL_INTERVAL, () -> alive() && offsets.committed(Cluster.PIPELINE_GROUP, ends));
  }

  private boolean alive() {
    if (service.failure().isDone()) {
      throw new BenchmarkException("the pipeline failed", service.failure().join());
    }
    return true;
  }

  @Override
  public void close() {
    service.close();
  }
}
