package io.duban.embedded.broker;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Kafka's configuration for one small broker that is its own controller. */
final class BrokerProperties {

  static final int NODE_ID = 1;

  static final Set<String> RESERVED =
      Set.of(
          "advertised.listeners",
          "controller.listener.names",
          "controller.quorum.bootstrap.servers",
          "controller.quorum.voters",
          "inter.broker.listener.name",
          "listener.security.protocol.map",
          "listeners",
          "log.dir",
          "log.dirs",
          "metadata.log.dir",
          "node.id",
          "process.roles");

  // Kafka forgets after 7 days without a member how far a group had come.
  private static final Duration OFFSETS_KEPT = Duration.ofDays(3650);

  private static final int LARGEST_REQUEST_BYTES = 32 << 20;

  private BrokerProperties() {}

  static Map<String, String> of(BrokerOptions options, BrokerListeners listeners, Path log) {
    Map<String, String> properties = new HashMap<>();
    properties.putAll(topics());
    properties.putAll(coordinators());
    properties.putAll(smallMemory());
    properties.putAll(smallMetadataLog());
    properties.putAll(quickLifeCycle());
    if (options.dataDirectory().isPresent()) {
      properties.putAll(surviveAPowerCut());
    }
    properties.putAll(options.properties());
    options.security().ifPresent(security -> properties.putAll(security.properties()));
    properties.putAll(identity(listeners, log));
    properties.putAll(
        options.security().isPresent()
            ? securedListeners(options.host(), listeners)
            : plainListeners(options.host(), listeners));
    return properties;
  }

  private static Map<String, String> identity(BrokerListeners listeners, Path log) {
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        String.valueOf(NODE_ID),
        "log.dirs",
        log.toString(),
        "controller.listener.names",
        BrokerListeners.CONTROLLER,
        "controller.quorum.voters",
        NODE_ID + "@" + text(listeners.controllerAddress()));
  }

  private static Map<String, String> plainListeners(String host, BrokerListeners listeners) {
    String client = client(host, listeners);
    return Map.of(
        "listeners",
        client + "," + controller(listeners),
        "advertised.listeners",
        client,
        "listener.security.protocol.map",
        "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "inter.broker.listener.name",
        BrokerListeners.CLIENT);
  }

  private static Map<String, String> securedListeners(String host, BrokerListeners listeners) {
    String advertised =
        client(host, listeners)
            + ",%s://%s".formatted(BrokerListeners.NODE, text(listeners.nodeAddress()));
    return Map.of(
        "listeners",
        advertised + "," + controller(listeners),
        "advertised.listeners",
        advertised,
        "listener.security.protocol.map",
        "CLIENT:SASL_SSL,NODE:SSL,CONTROLLER:SSL",
        "inter.broker.listener.name",
        BrokerListeners.NODE);
  }

  private static String client(String host, BrokerListeners listeners) {
    return "%s://%s:%d".formatted(BrokerListeners.CLIENT, host, listeners.clientPort());
  }

  private static String controller(BrokerListeners listeners) {
    return "%s://%s".formatted(BrokerListeners.CONTROLLER, text(listeners.controllerAddress()));
  }

  private static String text(InetSocketAddress address) {
    return address.getHostString() + ":" + address.getPort();
  }

  private static Map<String, String> topics() {
    return Map.of(
        "auto.create.topics.enable", "false",
        "default.replication.factor", "1",
        "min.insync.replicas", "1");
  }

  /**
   * There is no second copy, so whatever is answered is on the disk by then: reports, but also the
   * journal, offsets and transactions, so that what is left after a power cut fits together.
   */
  private static Map<String, String> surviveAPowerCut() {
    return Map.of("log.flush.interval.messages", "1");
  }

  private static Map<String, String> coordinators() {
    Map<String, String> coordinators = new HashMap<>(smallCoordinators());
    coordinators.put("offsets.retention.minutes", Long.toString(OFFSETS_KEPT.toMinutes()));
    return coordinators;
  }

  private static Map<String, String> smallCoordinators() {
    return Map.of(
        "offsets.topic.num.partitions", "4",
        "offsets.topic.replication.factor", "1",
        "transaction.state.log.num.partitions", "4",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "share.coordinator.state.topic.num.partitions", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        "group.initial.rebalance.delay.ms", "0");
  }

  private static Map<String, String> smallMemory() {
    return Map.of(
        "num.network.threads",
        "2",
        "num.io.threads",
        "4",
        "background.threads",
        "2",
        "log.cleaner.dedupe.buffer.size",
        String.valueOf(4 << 20),
        "log.index.size.max.bytes",
        String.valueOf(1 << 20),
        "log.segment.bytes",
        String.valueOf(128 << 20),
        "socket.request.max.bytes",
        String.valueOf(LARGEST_REQUEST_BYTES),
        "metric.reporters",
        "");
  }

  private static Map<String, String> smallMetadataLog() {
    return Map.of(
        "metadata.log.segment.bytes", String.valueOf(8 << 20),
        "metadata.max.retention.bytes", String.valueOf(16 << 20),
        "metadata.log.max.record.bytes.between.snapshots", String.valueOf(4 << 20));
  }

  private static Map<String, String> quickLifeCycle() {
    return Map.of(
        "broker.heartbeat.interval.ms", "500",
        "broker.session.timeout.ms", "3000",
        "server.max.startup.time.ms", "60000");
  }
}
