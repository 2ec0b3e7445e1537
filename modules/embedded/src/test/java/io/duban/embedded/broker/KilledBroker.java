package io.duban.embedded.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program that {@link BrokerKillTest} kills: it writes records and then waits. */
final class KilledBroker {

  static final String TOPIC = "acknowledged";
  static final List<String> VALUES = List.of("one", "two", "three");

  private KilledBroker() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.in(Path.of(arguments[0])));
    BrokerClients clients = new BrokerClients(broker.bootstrapServers());
    clients.createTopic(TOPIC, Map.of());
    clients.send(TOPIC, VALUES);
    System.out.println("acknowledged");
    Thread.currentThread().join();
  }
}
