package io.duban.pipeline.service;

import io.duban.pipeline.clients.PipelineClients;
import io.duban.pipeline.clients.RateLimit;
import io.duban.pipeline.consistency.Resumption;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.pipeline.meters.PipelineMeters;
import io.duban.pipeline.topology.DubanTopology;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;

/** A running pipeline. */
public final class PipelineService implements AutoCloseable {
  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

  private final ClusterCheck cluster;
  private final SchemaRegistry registry;
  private final Meters meters;
  private final Stoppages stoppages = new Stoppages(System::nanoTime);
  private final KafkaStreams streams;
  private final StoreRestoration restoration = new StoreRestoration();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CatchUp catchUp;
  private HealthEndpoint endpoint;

  private PipelineService(PipelineConfig config, ClusterCheck cluster) {
    this.cluster = cluster;
    catchUp = new CatchUp(config, this::isAtWork);
    registry = SchemaRegistries.from(config.registry());
    meters = new Meters(config.policies().zone());
    DubanTopology topology =
        new DubanTopology(
            config.policies(),
            cluster.partitions(),
            registry,
            config.registry(),
            meters.pipeline(),
            stoppages);
    Properties settings = StreamsSettings.of(config);
    settings.put(PipelineMeters.SETTING, meters.pipeline());
    settings.put(Stoppages.SETTING, stoppages);
    streams = new KafkaStreams(topology.build(), settings, clients(config));
    meters.bind(streams);
    meters.bind(cluster);
  }

  private PipelineClients clients(PipelineConfig config) {
    return new PipelineClients(
        RateLimit.of(config.kafka()),
        meters.pipeline(),
        new Resumption(config.kafka(), config.applicationId()));
  }

  /**
   * Starts a pipeline on a cluster whose topics exist.
   *
   * @throws NotReadyException if the cluster is not as the catalogue says
   */
  public static PipelineService start(PipelineConfig config) {
    PipelineService service = new PipelineService(config, ClusterCheck.of(config));
    service.run();
    return service;
  }

  /**
   * Starts a pipeline that serves its health and metrics.
   *
   * @param address where; port 0 takes a free one
   * @throws NotReadyException if the cluster is not as the catalogue says
   * @throws HealthPortTakenException if something else listens there
   */
  public static PipelineService start(PipelineConfig config, InetSocketAddress address) {
    PipelineService service = new PipelineService(config, ClusterCheck.of(config));
    try {
      service.endpoint = HealthEndpoint.start(address, service::health, service.meters.registry());
    } catch (HealthPortTakenException e) {
      service.close();
      throw e;
    }
    service.run();
    return service;
  }

  private void run() {
    RestartPolicy restarts = new RestartPolicy(failure, stoppages);
    streams.setUncaughtExceptionHandler(restarts::decide);
    streams.setGlobalStateRestoreListener(restoration);
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            running.complete(null);
          } else if (now == KafkaStreams.State.ERROR) {
            failure.complete(new IllegalStateException("Kafka Streams gave up; its log says why"));
          }
        });
    streams.start();
    catchUp.start();
  }

  private boolean isAtWork() {
    return streams.state() == KafkaStreams.State.RUNNING && restoration.open() == 0;
  }

  /** Completes when the pipeline first runs. */
  public CompletableFuture<Void> running() {
    return running;
  }

  /** Completes when all is worked off that was there when the pipeline first ran. */
  public CompletableFuture<Void> caughtUp() {
    return catchUp.done();
  }

  /** How many records it knows of that it has to catch up with. */
  public long remaining() {
    return catchUp.remaining();
  }

  /** Completes when the pipeline has failed for good. */
  public CompletableFuture<Throwable> failure() {
    return failure;
  }

  public KafkaStreams streams() {
    return streams;
  }

  public Health health() {
    KafkaStreams.State state = streams.state();
    List<String> reasons = new ArrayList<>();
    if (failure.isDone()) {
      reasons.add("it has failed for good: " + failure.join());
    }
    if (state != KafkaStreams.State.RUNNING) {
      reasons.add("Kafka Streams is " + state);
    }
    if (restoration.open() > 0) {
      reasons.add("%d stores are being restored".formatted(restoration.open()));
    }
    if (!catchUp.done().isDone()) {
      reasons.add("it is catching up, %d records to go".formatted(catchUp.remaining()));
    }
    return new Health(
        !failure.isDone(), reasons.isEmpty(), state.name(), reasons, cluster.drift().size());
  }

  /** Where health and metrics are served, if they are. */
  public Optional<URI> healthUrl() {
    return Optional.ofNullable(endpoint).map(HealthEndpoint::url);
  }

  /** Finishes what is in hand, commits it and leaves. */
  @Override
  public void close() {
    catchUp.close();
    streams.close(
        CloseOptions.timeout(STOP_WITHIN)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    Optional.ofNullable(endpoint).ifPresent(HealthEndpoint::close);
    meters.close();
    registry.close();
  }
}
