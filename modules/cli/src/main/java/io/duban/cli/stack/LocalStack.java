package io.duban.cli.stack;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.embedded.broker.BrokerOptions;
import io.duban.embedded.broker.EmbeddedBroker;
import io.duban.embedded.registry.RegistryEndpoint;
import io.duban.embedded.registry.RegistryEndpointSettings;
import io.duban.pipeline.clock.DayPublisher;
import io.duban.pipeline.clock.WallClock;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.pipeline.provision.TopicProvisioner;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.pipeline.service.PipelineService;
import io.duban.registry.serde.AvroSerdeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;

/** A broker, a registry and a pipeline in this process, on real ports that any client can use. */
public final class LocalStack implements AutoCloseable {
  private static final Duration COMMIT_EVERY = Duration.ofMillis(100);

  private final StackOptions options;
  private final TopicSizing sizing;
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final EmbeddedBroker broker;
  private final RegistryEndpoint registry;
  private final Path state;
  private PipelineService pipeline;

  private LocalStack(StackOptions options) {
    this.options = options;
    this.sizing = new TopicSizing(options.partitions(), 1, (short) 1);
    this.broker = opened(EmbeddedBroker.start(brokerOptions(options)));
    this.registry = opened(startRegistry());
    this.state = broker.dataDirectory().resolve("streams");
  }

  private RegistryEndpoint startRegistry() {
    try {
      return RegistryEndpoint.start(registrySettings(options));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Starts everything; what had started is stopped if something cannot. */
  public static LocalStack start(StackOptions options) {
    return start(options, List.of());
  }

  /** The same, with the topics of units that are known already. */
  public static LocalStack start(StackOptions options, Collection<String> units) {
    LocalStack stack = new LocalStack(options);
    try {
      stack.create(Topics.ALL);
      // A stream thread that meets its first unit while it runs has to be replaced.
      stack.createUnitTopics(units);
      stack.pipeline = stack.opened(PipelineService.start(stack.pipelineConfig()));
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  public String bootstrap() {
    return broker.bootstrapServers();
  }

  public String registryUrl() {
    return registry.url().toString();
  }

  public PipelineService pipeline() {
    return pipeline;
  }

  /** Completes when the broker or the pipeline cannot go on. */
  public CompletableFuture<Throwable> failure() {
    return pipeline.failure().applyToEither(broker.fatalFault(), cause -> cause);
  }

  /** Lets the days begin as the clock says, at the start those that were missed. */
  public void startClock(Clock clock) {
    ZoneId zone = options.policies().zone();
    Map<String, Object> serdes = Map.of(AvroSerdeConfig.AUTO_REGISTER_SCHEMAS, false);
    DayPublisher publisher = new DayPublisher(kafka(), registry.registry(), serdes, zone);
    opened(new WallClock(publisher, kafka(), zone, clock)).start();
  }

  /** Properties of a Kafka client of this stack. */
  public Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", bootstrap());
  }

  /** Creates topics of the catalogue and registers their schemas. */
  public void create(Collection<Topic> topics) {
    try (Admin admin = Admin.create(kafka())) {
      new TopicProvisioner(admin).create(topics, sizing, options.topicSettings());
    }
    new SchemaProvisioner(registry.registry()).register(topics);
  }

  /** Creates the topics units report to. */
  public void createUnitTopics(Collection<String> units) {
    create(units.stream().map(Topics::progress).toList());
  }

  private PipelineConfig pipelineConfig() {
    return new PipelineConfig(
        "duban-pipeline",
        kafka(),
        Map.of("schema.registry.url", registryUrl()),
        state,
        1,
        COMMIT_EVERY,
        1,
        options.topicSettings(),
        options.policies());
  }

  private static BrokerOptions brokerOptions(StackOptions options) {
    BrokerOptions broker =
        options
            .data()
            .map(data -> BrokerOptions.in(data.resolve("broker")))
            .orElse(BrokerOptions.temporary());
    for (Map.Entry<String, String> setting : options.brokerSettings().entrySet()) {
      broker = broker.withProperty(setting.getKey(), setting.getValue());
    }
    return broker.withPort(options.brokerPort());
  }

  private static RegistryEndpointSettings registrySettings(StackOptions options) {
    Optional<Path> file = options.data().map(data -> data.resolve("registry").resolve("schemas"));
    file.ifPresent(path -> createDirectory(path.getParent()));
    return new RegistryEndpointSettings("127.0.0.1", options.registryPort(), file);
  }

  private static void createDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + directory + ": " + e.getMessage(), e);
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    closing.push(part);
    return part;
  }

  /** Stops the pipeline first, so that it can commit what it has in hand. */
  @Override
  public void close() {
    List<AutoCloseable> parts = List.copyOf(closing);
    closing.clear();
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        throw new IllegalStateException("the stack could not be stopped cleanly", e);
      }
    }
  }
}
