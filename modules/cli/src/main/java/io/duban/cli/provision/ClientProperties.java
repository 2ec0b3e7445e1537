package io.duban.cli.provision;

import io.duban.pipeline.access.ClusterAccount;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The properties of one user's clients, as a file that Kafka's own tools read too. */
public final class ClientProperties {
  private static final Set<String> COPIED =
      Set.of(
          "bootstrap.servers",
          "security.protocol",
          "schema.registry.url",
          "basic.auth.credentials.source");
  private static final Set<String> STORES =
      Set.of("ssl.truststore.", "schema.registry.ssl.truststore.");
  private static final Set<String> COPIED_PREFIXES =
      Set.of("ssl.endpoint.", "ssl.enabled.", "schema.registry.ssl.endpoint.");

  private ClientProperties() {}

  /** What of an administrator's settings all clients need, and nothing that is his own. */
  static Map<String, String> common(Map<String, String> settings) {
    Map<String, String> common = new TreeMap<>();
    settings.forEach(
        (name, value) -> {
          if (COPIED.contains(name)
              || STORES.stream().anyMatch(name::startsWith)
              || COPIED_PREFIXES.stream().anyMatch(name::startsWith)) {
            common.put(name, value);
          }
        });
    return common;
  }

  /** Settings with others over them; a store is given as a whole, be it a file or its content. */
  static Map<String, String> over(Map<String, String> common, Map<String, String> others) {
    Map<String, String> all = new TreeMap<>(common);
    STORES.stream()
        .filter(store -> others.keySet().stream().anyMatch(name -> name.startsWith(store)))
        .forEach(store -> all.keySet().removeIf(name -> name.startsWith(store)));
    all.putAll(others);
    return all;
  }

  /** All properties of a user's clients. */
  public static Map<String, String> of(
      ClusterAccount account, String password, Map<String, String> common) {
    Map<String, String> properties = new TreeMap<>(common);
    properties.put("sasl.mechanism", "SCRAM-SHA-512");
    // An administrator may have a way in of his own; whoever has a password needs one that asks.
    if (!common.getOrDefault("security.protocol", "").startsWith("SASL_")) {
      properties.put("security.protocol", "SASL_SSL");
    }
    properties.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(account.user(), escaped(password)));
    return properties;
  }

  static String text(ClusterAccount account, String password, Map<String, String> common) {
    StringBuilder text = new StringBuilder();
    text.append("# Whoever can read this file can act as %s.\n".formatted(account.user()));
    of(account, password, common)
        .forEach((name, value) -> text.append(name).append('=').append(line(value)).append('\n'));
    return text.toString();
  }

  /** As a string of a JAAS configuration. */
  private static String escaped(String password) {
    return password.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /**
   * As a value of a properties file; a text of several lines, such as a certificate, keeps them.
   */
  private static String line(String value) {
    return value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n\\\n");
  }
}
