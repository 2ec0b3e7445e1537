package io.duban.embedded.broker;

import io.duban.embedded.security.Certificates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A broker that speaks TLS only and lets nobody do anything without an ACL. Clients prove who they
 * are by SCRAM-SHA-512; the node itself, on two listeners of its own, by its certificate.
 *
 * @param superUsers names of users that may do everything
 */
public record BrokerSecurity(Certificates certificates, List<String> superUsers) {
  private static final String AN_HOUR_IN_MILLIS = "3600000";

  public BrokerSecurity {
    superUsers = List.copyOf(superUsers);
  }

  /** What a client in this process needs to speak as the node itself. */
  public Map<String, Object> nodeClient() {
    Map<String, Object> settings = new HashMap<>(certificates.keyStore());
    settings.putAll(certificates.trustStore());
    settings.put("security.protocol", "SSL");
    return settings;
  }

  Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>(certificates.keyStore());
    properties.putAll(certificates.trustStore());
    properties.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    properties.put(
        "listener.name.client.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    // A password that was changed holds no connection open for longer.
    properties.put("connections.max.reauth.ms", AN_HOUR_IN_MILLIS);
    for (String listener : List.of(BrokerListeners.NODE, BrokerListeners.CONTROLLER)) {
      properties.put(clientAuth(listener), "required");
    }
    properties.put("ssl.principal.mapping.rules", "RULE:^CN=([^,]+).*$/$1/");
    properties.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    properties.put("allow.everyone.if.no.acl.found", "false");
    properties.put("super.users", principals(superUsers));
    return properties;
  }

  private static String clientAuth(String listener) {
    return "listener.name.%s.ssl.client.auth"
        .formatted(listener.toLowerCase(java.util.Locale.ROOT));
  }

  private static String principals(Collection<String> users) {
    return Stream.concat(Stream.of(Certificates.SERVER), users.stream())
        .map(user -> "User:" + user)
        .collect(Collectors.joining(";"));
  }
}
