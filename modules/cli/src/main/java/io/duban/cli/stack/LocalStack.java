package io.duban.cli.stack;

import io.duban.cli.failure.CommandException;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.embedded.broker.EmbeddedBroker;
import io.duban.embedded.registry.RegistryEndpoint;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.access.Accounts;
import io.duban.pipeline.access.ClusterAccount;
import io.duban.pipeline.clock.DayPublisher;
import io.duban.pipeline.clock.WallClock;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.pipeline.provision.TopicProvisioner;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.pipeline.service.PipelineService;
import io.duban.registry.serde.AvroSerdeConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.kafka.clients.admin.Admin;

/** A broker, a registry and a pipeline in this process, on real ports that any client can use. */
public final class LocalStack implements AutoCloseable {
  private final StackOptions options;
  private final Optional<StackSecurity> security;
  private final StackSettings settings;
  private final TopicSizing sizing;
  private final Deque<AutoCloseable> closing = new ConcurrentLinkedDeque<>();
  private final EmbeddedBroker broker;
  private final RegistryEndpoint registry;
  private final Set<String> units;
  private PipelineService pipeline;
  private WallClock clock;
  private volatile boolean ended;

  private LocalStack(
      StackOptions options, Optional<StackSecurity> security, Collection<String> units) {
    this.options = options;
    this.security = security;
    this.units = Set.copyOf(units);
    this.sizing = new TopicSizing(options.partitions(), 1, (short) 1);
    this.settings = new StackSettings(options, security);
    this.broker = opened(EmbeddedBroker.start(settings.broker()));
    this.registry = opened(startRegistry());
  }

  private RegistryEndpoint startRegistry() {
    try {
      return RegistryEndpoint.start(settings.registry());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Starts everything; what had started is stopped if something cannot. */
  public static LocalStack start(StackOptions options) {
    return start(options, List.of());
  }

  /**
   * The same, with the topics of units that are known already.
   *
   * @throws CommandException if the data are those of a secured stack
   */
  public static LocalStack start(StackOptions options, Collection<String> units) {
    return started(serve(options, units));
  }

  /**
   * One that speaks TLS only, and lets in only its users, each with his rights.
   *
   * @param options with a data directory, in which users and certificates are kept
   */
  public static LocalStack startSecured(StackOptions options, Collection<String> units) {
    return started(serveSecured(options, units));
  }

  /** Starts broker and registry, but no pipeline yet. */
  public static LocalStack serve(StackOptions options, Collection<String> units) {
    options.data().filter(StackSecurity::isKeptIn).ifPresent(LocalStack::refuseToOpen);
    return new LocalStack(options, Optional.empty(), units);
  }

  /** The same for a secured stack. */
  public static LocalStack serveSecured(StackOptions options, Collection<String> units) {
    LocalStack stack =
        new LocalStack(
            options, options.data().map(data -> StackSecurity.in(data, options.host())), units);
    try {
      stack.security.ifPresent(users -> users.admit(stack.broker));
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private static LocalStack started(LocalStack stack) {
    try {
      stack.startPipeline();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** Makes what the pipeline needs and starts it. */
  public void startPipeline() {
    security.ifPresentOrElse(
        users -> users.provision(bootstrap(), registry, units, sizing, options.topicSettings()),
        this::createAll);
    pipeline = opened(PipelineService.start(pipelineConfig()));
  }

  /** Stops the pipeline, if it runs, and its clock; broker and registry go on. */
  public void stopPipeline() {
    AutoCloseable endingClock = clock;
    AutoCloseable endingPipeline = pipeline;
    clock = null;
    pipeline = null;
    try {
      stop(endingClock);
    } finally {
      stop(endingPipeline);
    }
  }

  private void stop(AutoCloseable part) {
    if (part != null && closing.remove(part)) {
      close(part);
    }
  }

  private static void refuseToOpen(Path data) {
    throw CommandException.cannotStart(
        "The data in %s are those of a secured stack. Start it with --secure, or choose another directory with --data."
            .formatted(data));
  }

  private void createAll() {
    create(Topics.ALL);
    createUnitTopics(units);
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

  /** Completes when the broker cannot go on, and nothing can without it. */
  public CompletableFuture<Throwable> brokerFailure() {
    return broker.fatalFault().toCompletableFuture();
  }

  /** Lets the days begin as the clock says, at the start those that were missed. */
  public void startClock(Clock clock) {
    ZoneId zone = options.policies().zone();
    Map<String, Object> serdes = Map.of(AvroSerdeConfig.AUTO_REGISTER_SCHEMAS, false);
    DayPublisher publisher = new DayPublisher(kafka(), registry.registry(), serdes, zone);
    this.clock = opened(new WallClock(publisher, kafka(), zone, clock));
    this.clock.start();
  }

  /** Properties of a Kafka client of this stack, of a secured one as its pipeline. */
  public Map<String, Object> kafka() {
    return Map.copyOf(client(Accounts.pipeline(PipelineConfig.DEFAULT_APPLICATION_ID)));
  }

  /** How the office connects. */
  public Connection office() {
    return new Connection(client(Accounts.office(PipelineConfig.DEFAULT_APPLICATION_ID)));
  }

  private Map<String, String> client(ClusterAccount account) {
    return security
        .map(users -> users.settings(account))
        .orElseGet(
            () -> Map.of("bootstrap.servers", bootstrap(), "schema.registry.url", registryUrl()));
  }

  /** Where the properties of the users of a secured stack are kept. */
  public Optional<Path> clientFiles() {
    return security.map(users -> users.clients().directory());
  }

  /** Creates topics of the catalogue and registers their schemas. */
  public void create(Collection<Topic> topics) {
    try (Admin admin = Admin.create(kafka())) {
      new TopicProvisioner(admin).create(topics, sizing, options.topicSettings());
    }
    new SchemaProvisioner(registry.registry()).provision(topics);
  }

  /** Creates the topics units report to. */
  public void createUnitTopics(Collection<String> units) {
    create(units.stream().map(Topics::progress).toList());
  }

  private PipelineConfig pipelineConfig() {
    // A pipeline would refuse the records whose schemas are lost.
    registry
        .fault()
        .ifPresent(
            fault -> {
              throw CommandException.cannotStart(fault);
            });
    return settings.pipeline(kafka());
  }

  private <T extends AutoCloseable> T opened(T part) {
    if (ended) {
      close(part);
      throw new IllegalStateException("the stack was ended while it started");
    }
    closing.push(part);
    return part;
  }

  /** Stops the pipeline first, so that it can commit what it has in hand. */
  @Override
  public void close() {
    ended = true;
    for (AutoCloseable part = closing.poll(); part != null; part = closing.poll()) {
      close(part);
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("the stack could not be stopped cleanly", e);
    }
  }
}
