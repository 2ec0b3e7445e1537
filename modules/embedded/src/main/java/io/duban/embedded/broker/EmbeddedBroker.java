package io.duban.embedded.broker;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;

/** A Kafka broker, its own controller, running in this JVM until it is closed. */
public final class EmbeddedBroker implements AutoCloseable {

  private final BrokerOptions options;
  private final BrokerFaults faults = new BrokerFaults();
  private final BrokerDirectory directory;
  private final Deque<Runnable> closing = new ArrayDeque<>();
  private BrokerListeners listeners;

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
    try {
      KafkaNode node =
          new KafkaNode(
              BrokerProperties.of(options, listeners, directory.log()),
              BrokerStorage.open(directory.log()),
              listeners,
              faults);
      closing.push(node::stop);
      node.start();
    } catch (Exception e) {
      throw cannotStart(faults.fatal().getNow(e));
    }
    if (faults.fatal().isDone()) {
      throw cannotStart(faults.fatal().join());
    }
  }

  private BrokerStartException cannotStart(Throwable cause) {
    if (directory.isFull()) {
      return new BrokerStartException(
          "The broker could not start: the disk that holds %s is full. Make room on it and start again; nothing in that directory needs to be deleted."
              .formatted(directory.path()),
          cause);
    }
    return new BrokerStartException(
        "The broker could not start on %s: %s. If the directory is damaged, delete it or choose another."
            .formatted(directory.path(), rootOf(cause).getMessage()),
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
