package io.duban.pipeline.service;

import io.duban.contracts.Topics;
import io.duban.pipeline.provision.TopicProvisioner;
import io.duban.pipeline.topology.DubanTopology;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running pipeline. */
public final class PipelineService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PipelineService.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

  private final SchemaRegistry registry;
  private final KafkaStreams streams;
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final CompletableFuture<Void> running = new CompletableFuture<>();

  private PipelineService(PipelineConfig config, int partitions) {
    registry = SchemaRegistries.from(config.registry());
    streams =
        new KafkaStreams(
            new DubanTopology(config.policy(), partitions, registry, config.registry()).build(),
            StreamsSettings.of(config));
  }

  /**
   * Starts a pipeline on a cluster whose topics exist.
   *
   * @throws NotReadyException if the cluster is not as the catalogue says
   */
  public static PipelineService start(PipelineConfig config) {
    int partitions;
    try (Admin admin = Admin.create(config.kafka())) {
      TopicProvisioner topics = new TopicProvisioner(admin);
      List<String> obstacles = topics.obstacles(Topics.ALL);
      if (!obstacles.isEmpty()) {
        throw new NotReadyException(obstacles);
      }
      partitions = topics.partitions(Topics.JOURNAL);
      List<String> tooWide =
          topics.tooWide(
              topics.names().stream().filter(name -> Topics.unitOf(name).isPresent()).toList(),
              partitions);
      if (!tooWide.isEmpty()) {
        throw new NotReadyException(
            List.of(
                "units' topics may have at most %d partitions, as the clock has; these have more: %s"
                    .formatted(partitions, tooWide)));
      }
      topics.drift(Topics.ALL).forEach(difference -> LOG.warn("Drift: {}", difference));
    }
    PipelineService service = new PipelineService(config, partitions);
    service.run();
    return service;
  }

  private void run() {
    RestartPolicy restarts = new RestartPolicy(failure);
    streams.setUncaughtExceptionHandler(restarts::decide);
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            running.complete(null);
          } else if (now == KafkaStreams.State.ERROR) {
            failure.complete(new IllegalStateException("Kafka Streams gave up; its log says why"));
          }
        });
    streams.start();
  }

  /** Completes when the pipeline first runs. */
  public CompletableFuture<Void> running() {
    return running;
  }

  /** Completes when the pipeline has failed for good. */
  public CompletableFuture<Throwable> failure() {
    return failure;
  }

  public KafkaStreams streams() {
    return streams;
  }

  /** Finishes what is in hand, commits it and leaves. */
  @Override
  public void close() {
    streams.close(
        CloseOptions.timeout(STOP_WITHIN)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    registry.close();
  }
}
