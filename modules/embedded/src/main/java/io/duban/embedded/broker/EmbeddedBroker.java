package io.duban.embedded.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Kafka broker, its own controller, running in this JVM until it is closed. */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

  private final BrokerOptions options;
  private final BrokerFaults faults = new BrokerFaults();
  private final BrokerDirectory directory;
  private final Deque<Runnable> closing = new ArrayDeque<>();
  private BrokerListeners listeners;
  private boolean served;

  private EmbeddedBroker(BrokerOptions options) {
    this.options = options;
    directory = BrokerDirectory.open(options.dataDirectory());
    closing.push(directory::close);
  }

  /**
   * Starts a broker and returns when it serves clients.
   *
   * @throws PortTakenException if the port asked for is taken
   * @throws DirectoryInUseException if another broker runs on the data directory
   * @throws BrokerStartException if it cannot start for another reason; nothing is left running
   */
  public static EmbeddedBroker start(BrokerOptions options) {
    EmbeddedBroker broker = new EmbeddedBroker(options);
    boolean started = false;
    try {
      broker.listen();
      broker.serve();
      started = true;
      return broker;
    } finally {
      if (!started) {
        broker.close();
      }
    }
  }

  private void listen() {
    listeners =
        BrokerListeners.bind(options.host(), options.port(), options.security().isPresent());
    closing.push(listeners::close);
  }

  private void serve() {
    faults.takeExits();
    closing.push(faults::giveExitsBack);
    Optional<String> damage = Optional.empty();
    try {
      MetadataLog metadata = new MetadataLog(directory.log());
      BrokerIdentity identity = new BrokerIdentity(directory.log());
      identity.ensure();
      damage = metadata.damage();
      Checkpoints.setDamagedAside(directory.log())
          .forEach(file -> LOG.warn("{} was damaged; the broker makes it again", file));
      KafkaNode node =
          new KafkaNode(
              BrokerProperties.of(options, listeners, directory.log()),
              BrokerStorage.open(directory.log()),
              listeners,
              faults);
      closing.push(() -> undo(metadata));
      closing.push(node::stop);
      node.start();
      identity.keep();
      requireKnownTopics(metadata, damage);
      requireNoFault(damage);
      served = true;
      metadata.forgetCopy();
    } catch (BrokerStartException e) {
      throw e;
    } catch (Exception e) {
      throw cannotStart(faults.fatal().getNow(e), damage);
    }
  }

  private void requireNoFault(Optional<String> damage) {
    if (faults.fatal().isDone()) {
      throw cannotStart(faults.fatal().join(), damage);
    }
  }

  /** Topics that are forgotten would be made anew, empty, beside their logs. */
  private void requireKnownTopics(MetadataLog metadata, Optional<String> damage)
      throws IOException {
    List<Path> strays = metadata.strays();
    if (metadata.hasForgotten(strays)) {
      throw new BrokerStartException(
          "%s no longer names the topics of %d directories in %s, such as %s: %s. Put %s back from a backup. Everything is as it was; nothing was deleted."
              .formatted(
                  MetadataLog.DIRECTORY,
                  strays.size(),
                  directory.log(),
                  strays.get(0).getFileName(),
                  damage.orElse("its end is missing"),
                  directory.log().resolve(MetadataLog.DIRECTORY)));
    }
  }

  /** When the node has stopped again because it cannot serve what is there. */
  private void undo(MetadataLog metadata) {
    if (!served) {
      try {
        metadata.undo();
      } catch (IOException e) {
        throw new UncheckedIOException("%s could not be put back".formatted(directory.log()), e);
      }
    }
  }

  private BrokerStartException cannotStart(Throwable cause, Optional<String> damage) {
    if (directory.isFull()) {
      return new BrokerStartException(
          "The broker could not start: the disk that holds %s is full. Make room on it and start again; nothing in that directory needs to be deleted."
              .formatted(directory.path()),
          cause);
    }
    return new BrokerStartException(
        "The broker could not start on %s: %s.%s %s"
            .formatted(
                directory.path(),
                rootOf(cause).getMessage(),
                damage.map(" %s."::formatted).orElse(""),
                StartAdvice.of(cause, directory.log())),
        cause);
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** What clients use as {@code bootstrap.servers}: {@code host:port}. */
  public String bootstrapServers() {
    return options.host() + ":" + port();
  }

  /**
   * Where a client with the certificate of a secured node connects.
   *
   * @see BrokerSecurity#nodeClient
   */
  public String nodeServers() {
    return listeners.nodeAddress().getHostString() + ":" + listeners.nodeAddress().getPort();
  }

  /** The port clients connect to. */
  public int port() {
    return listeners.clientPort();
  }

  /** Where the broker keeps its files. */
  public Path dataDirectory() {
    return directory.path();
  }

  /** Completes, with the reason, when the running broker can no longer serve. */
  public CompletionStage<Throwable> fatalFault() {
    return faults.fatal().minimalCompletionStage();
  }

  /** Stops the broker and, if its directory is temporary, deletes it. Safe to call twice. */
  @Override
  public synchronized void close() {
    if (closing.isEmpty()) {
      return;
    }
    try {
      closing.pop().run();
    } finally {
      close();
    }
  }
}
