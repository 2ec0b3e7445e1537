package io.duban.embedded.broker;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;

/**
 * Kafka's controller and broker in one node, put together here and not by {@link KafkaRaftServer}
 * because that one opens its own sockets and ends the JVM on a fault.
 */
final class KafkaNode {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  private final ControllerServer controller;
  private final BrokerServer broker;

  KafkaNode(
      Map<String, String> properties,
      BrokerStorage storage,
      BrokerListeners listeners,
      BrokerFaults faults) {
    Map<Integer, InetSocketAddress> voters =
        Map.of(BrokerProperties.NODE_ID, listeners.controllerAddress());
    SharedServer shared =
        new SharedServer(
            new KafkaConfig(properties, false),
            storage.metaProperties(),
            Time.SYSTEM,
            new Metrics(),
            CompletableFuture.completedFuture(voters),
            List.of(),
            faults,
            listeners.socketFactory());
    controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), storage.bootstrap());
    broker = new BrokerServer(shared);
  }

  void start() {
    controller.startup();
    broker.startup();
  }

  void stop() {
    try {
      broker.shutdown(STOP_TIMEOUT);
    } finally {
      controller.shutdown();
    }
  }
}
