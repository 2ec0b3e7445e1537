package io.duban.embedded.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How an {@link EmbeddedBroker} runs.
 *
 * @param dataDirectory where the broker keeps its files; empty for a temporary directory that is
 *     deleted on close
 * @param host name or address the client listener binds to and tells its clients
 * @param port port of the client listener, 0 for a free one
 * @param properties further Kafka broker properties; they override the defaults of the embedded
 *     broker
 * @param security absent for a broker that anybody may use in plain text
 */
public record BrokerOptions(
    Optional<Path> dataDirectory,
    String host,
    int port,
    Map<String, String> properties,
    Optional<BrokerSecurity> security) {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int HIGHEST_PORT = 65_535;

  public BrokerOptions {
    if (host.isBlank()) {
      throw new IllegalArgumentException(
          "host is '%s': give a name or an address of this machine".formatted(host));
    }
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "port is %d: give 1 to %d, or 0 for a free one".formatted(port, HIGHEST_PORT));
    }
    properties = Map.copyOf(properties);
    for (String name : properties.keySet()) {
      if (BrokerProperties.RESERVED.contains(name)) {
        throw new IllegalArgumentException(
            "properties has %s = %s: the embedded broker sets it itself; leave it out"
                .formatted(name, properties.get(name)));
      }
    }
  }

  /** A broker on a free loopback port whose data is deleted on close. */
  public static BrokerOptions temporary() {
    return new BrokerOptions(Optional.empty(), LOOPBACK, 0, Map.of(), Optional.empty());
  }

  /** A broker on a free loopback port whose data stays in {@code dataDirectory}. */
  public static BrokerOptions in(Path dataDirectory) {
    return new BrokerOptions(Optional.of(dataDirectory), LOOPBACK, 0, Map.of(), Optional.empty());
  }

  public BrokerOptions withHost(String newHost) {
    return new BrokerOptions(dataDirectory, newHost, port, properties, security);
  }

  public BrokerOptions withPort(int newPort) {
    return new BrokerOptions(dataDirectory, host, newPort, properties, security);
  }

  public BrokerOptions withProperty(String name, String value) {
    Map<String, String> extended = new HashMap<>(properties);
    extended.put(name, value);
    return new BrokerOptions(dataDirectory, host, port, extended, security);
  }

  public BrokerOptions secured(BrokerSecurity newSecurity) {
    return new BrokerOptions(dataDirectory, host, port, properties, Optional.of(newSecurity));
  }
}
