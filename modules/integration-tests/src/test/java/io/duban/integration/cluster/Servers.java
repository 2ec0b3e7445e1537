package io.duban.integration.cluster;

import java.nio.file.Path;
import java.util.Map;

/** A broker and a registry without topics, wherever they run. */
interface Servers extends AutoCloseable {
  /** How a broker differs from the default, wherever it runs. */
  Map<String, String> BROKER_PROPERTIES =
      Map.of(
          // Reports of a played year bear its times.
          "log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE),
          // A killed pipeline is replaced after seconds.
          "group.min.session.timeout.ms", "500",
          "transaction.abort.timed.out.transaction.cleanup.interval.ms", "200");

  /**
   * Takes containers where a Docker engine answers and servers in this process elsewhere, or what
   * {@code DUBAN_IT_CLUSTER} in the environment says.
   *
   * @param directory for what they write, unless it stays in a container
   */
  static Servers start(Path directory) {
    return Place.chosen() == Place.CONTAINERS
        ? new ContainerServers()
        : new EmbeddedServers(directory);
  }

  String bootstrapServers();

  String registryUrl();

  void stopRegistry();

  /** Starts the registry again where it was, with the schemas it had. */
  void startRegistry();

  @Override
  void close();
}
