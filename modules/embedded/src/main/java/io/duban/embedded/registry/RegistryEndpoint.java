package io.duban.embedded.registry;

import io.duban.registry.SchemaRegistry;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.memory.RegistryJournal;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A schema registry that any client of the Confluent REST protocol can use. */
public final class RegistryEndpoint implements AutoCloseable {

  private static final int THREADS = 8;

  private final RegistryEndpointSettings settings;
  private final Optional<ChangeLog> log;
  private final InMemorySchemaRegistry registry;
  private final Javalin server;

  private RegistryEndpoint(RegistryEndpointSettings settings) {
    this.settings = settings;
    this.log = settings.file().map(ChangeLog::open);
    this.registry =
        new InMemorySchemaRegistry(
            log.map(ChangeLog::history).orElse(List.of()),
            log.<RegistryJournal>map(changes -> changes).orElse(RegistryJournal.NONE));
    this.server = Javalin.create(this::configure);
  }

  /**
   * Listens as soon as it returns.
   *
   * @throws UncheckedIOException when the port is taken or the file cannot be opened
   */
  public static RegistryEndpoint start(RegistryEndpointSettings settings) {
    RegistryEndpoint endpoint = new RegistryEndpoint(settings);
    try {
      endpoint.listen();
      return endpoint;
    } catch (JavalinBindException e) {
      endpoint.close();
      throw portTaken(settings, e);
    }
  }

  private void listen() {
    if (settings.security().isPresent()) {
      server.start();
    } else {
      server.start(settings.host(), settings.port());
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 1);
    settings.security().ifPresent(security -> secure(config, security));
    new SubjectRoutes(registry).addTo(config.routes);
    new SchemaRoutes(registry).addTo(config.routes);
    new CompatibilityRoutes(registry).addTo(config.routes);
    ErrorAnswers.addTo(config.routes);
  }

  private void secure(JavalinConfig config, RegistrySecurity security) {
    config.jetty.addConnector(
        (server, http) -> TlsConnectors.open(server, http, settings, security.certificates()));
    config.routes.before(new Gate(security.users())::check);
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

  @Override
  public void close() {
    server.stop();
    log.ifPresent(ChangeLog::close);
  }
}
