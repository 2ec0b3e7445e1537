package io.duban.cli.connection;

import io.duban.cli.failure.CommandException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;

/** Asks the brokers' ports whether anybody listens, as Kafka's clients try on for a long time. */
final class BrokerProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private BrokerProbe() {}

  static void check(String bootstrap) {
    IOException last = null;
    for (String server : bootstrap.split("\\s*,\\s*", 0)) {
      try {
        connect(server.strip());
        return;
      } catch (IOException e) {
        last = e;
      }
    }
    throw CommandException.unreachable(
        "No Kafka broker answers at %s (%s). Start one with 'duban up', or say where it is with --bootstrap."
            .formatted(bootstrap, reason(last)),
        last);
  }

  private static void connect(String server) throws IOException {
    int colon = server.lastIndexOf(':');
    if (colon < 1 || !server.substring(colon + 1).matches("\\d{1,5}")) {
      throw CommandException.usage(
          "\"%s\" is no address of a broker. Write it as host:port.".formatted(server));
    }
    String host = server.substring(0, colon).replaceAll("^.*://|[\\[\\]]", "");
    int port = Integer.parseInt(server.substring(colon + 1));
    if (port > 65_535) {
      throw CommandException.usage("Port %d of %s is too large.".formatted(port, server));
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), Math.toIntExact(PATIENCE.toMillis()));
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof UnknownHostException
        ? "unknown host"
        : String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
  }
}
