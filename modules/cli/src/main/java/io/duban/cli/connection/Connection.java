package io.duban.cli.connection;

import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * A cluster and its registry, both known by the same settings.
 *
 * @param settings by Kafka's and Confluent's names
 */
public record Connection(Map<String, String> settings) {
  public Connection {
    settings = Map.copyOf(settings);
  }

  static Connection of(Map<String, String> settings) {
    return new Connection(settings);
  }

  public String bootstrap() {
    return settings.get(ConnectionSettings.BOOTSTRAP);
  }

  public String registryUrl() {
    return settings.get(ConnectionSettings.REGISTRY);
  }

  /** Properties of a Kafka client. */
  public Map<String, Object> kafka() {
    return Map.copyOf(settings);
  }

  /** Says at once, and in plain words, when no broker is there. */
  public Connection checked() {
    BrokerProbe.check(bootstrap());
    return this;
  }

  public Admin admin() {
    return Admin.create(kafka());
  }

  public SchemaRegistry registry() {
    return SchemaRegistries.from(settings);
  }
}
