package io.duban.embedded.registry;

import io.duban.embedded.changes.ChangeLog;
import io.duban.embedded.door.BodyLimits;
import io.duban.embedded.door.BrowserRule;
import io.duban.embedded.door.Connections;
import io.duban.embedded.door.Door;
import io.duban.embedded.door.HostRule;
import io.duban.embedded.door.Rule;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.memory.RegistryJournal;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A schema registry that any client of the Confluent REST protocol can use. */
public final class RegistryEndpoint implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(RegistryEndpoint.class);
  private static final int THREADS = 8;
  private static final int CONNECTIONS = 1_000;
  private static final Duration IDLE = Duration.ofSeconds(15);
  private static final BodyLimits BODIES = new BodyLimits(1 << 20, Duration.ofSeconds(10), 64);

  private final RegistryEndpointSettings settings;
  private final Duration idle;
  private final BodyLimits bodies;
  private final Optional<ChangeLog> log;
  private final InMemorySchemaRegistry registry;
  private final Javalin server;

  private RegistryEndpoint(RegistryEndpointSettings settings, Duration idle, BodyLimits bodies) {
    this.settings = settings;
    this.idle = idle;
    this.bodies = bodies;
    this.log = settings.file().map(file -> ChangeLog.open(file, settings.fileExpected()));
    this.registry =
        new InMemorySchemaRegistry(
            log.map(ChangeLog::history).orElse(List.of()),
            log.<RegistryJournal>map(changes -> changes).orElse(RegistryJournal.NONE));
    log.flatMap(ChangeLog::fault).ifPresent(this::takeBackOnly);
    this.server = Javalin.create(this::configure);
  }

  /**
   * Listens as soon as it returns.
   *
   * @throws UncheckedIOException when the port is taken or the file cannot be opened
   */
  public static RegistryEndpoint start(RegistryEndpointSettings settings) {
    return start(settings, IDLE, BODIES);
  }

  static RegistryEndpoint start(
      RegistryEndpointSettings settings, Duration idle, BodyLimits bodies) {
    RegistryEndpoint endpoint = new RegistryEndpoint(settings, idle, bodies);
    try {
      endpoint.server.start();
      return endpoint;
    } catch (JavalinBindException e) {
      endpoint.close();
      throw portTaken(settings, e);
    }
  }

  /** What is registered anew would get ids that records carry for something else. */
  private void takeBackOnly(String fault) {
    LOGGER.error(fault);
    registry.modes().importBecause(fault);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 1);
    Optional<Gate> gate = settings.security().map(security -> new Gate(security.users()));
    config.jetty.modifyServer(server -> guard(server, gate));
    config.jetty.addConnector(this::connector);
    gate.ifPresent(guarding -> config.routes.beforeMatched(guarding::check));
    Routes routes = new Routes(config.routes);
    ServerRoutes.addTo(routes);
    new SubjectRoutes(registry).addTo(routes);
    new SchemaRoutes(registry).addTo(routes);
    new CompatibilityRoutes(registry).addTo(routes);
    new ModeRoutes(registry.modes()).addTo(routes);
    ErrorReplies.addTo(config.routes);
  }

  /** A certificate says to whom a name belongs, so that without one the name is looked at. */
  private void guard(Server server, Optional<Gate> gate) {
    Rule first = gate.<Rule>map(g -> g).orElseGet(() -> new HostRule(settings.knownNames()));
    Connections connections = new Connections(CONNECTIONS, idle, server.getScheduler());
    server.addBean(connections);
    server.setHandler(new Door(List.of(first, new BrowserRule()), bodies, connections));
  }

  private Connector connector(Server server, HttpConfiguration http) {
    return Connectors.open(server, http, settings, server.getBean(Connections.class));
  }

  private static UncheckedIOException portTaken(
      RegistryEndpointSettings settings, JavalinBindException cause) {
    BindException taken =
        new BindException(
            "The registry cannot listen on %s:%d, as the port is taken; choose another"
                .formatted(settings.host(), settings.port()));
    taken.initCause(cause);
    return new UncheckedIOException(taken.getMessage(), taken);
  }

  /** The value for {@code schema.registry.url}. */
  public URI url() {
    String scheme = settings.security().isPresent() ? "https" : "http";
    return URI.create(scheme + "://" + settings.host() + ":" + server.port());
  }

  /** The same registry without HTTP, for use in this process. */
  public SchemaRegistry registry() {
    return registry;
  }

  /**
   * Why this registry takes only schemas that it lost, as long as it does; nothing that relies on
   * it should start meanwhile.
   */
  public Optional<String> fault() {
    return registry.modes().reason();
  }

  @Override
  public void close() {
    server.stop();
    log.ifPresent(ChangeLog::close);
  }
}
