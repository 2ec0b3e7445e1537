package io.duban.registry.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.security.JaasContext;

/** The headers that tell a registry who asks. */
final class Credentials {

  private static final String AUTHORIZATION = "Authorization";

  private final RegistryConfig config;
  private final RegistryAddresses addresses;

  Credentials(RegistryConfig config, RegistryAddresses addresses) {
    this.config = config;
    this.addresses = addresses;
  }

  Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    config
        .originalsWithPrefix(RegistryConfig.HEADER_PREFIX)
        .forEach((name, value) -> headers.put(name, String.valueOf(value)));
    String token = config.getPassword(RegistryConfig.BEARER_AUTH_TOKEN).value();
    if (token.isEmpty()) {
      userInfo().ifPresent(user -> headers.put(AUTHORIZATION, "Basic " + base64(user)));
    } else {
      headers.putAll(bearer(token));
    }
    return headers;
  }

  private Map<String, String> bearer(String token) {
    requireStaticToken();
    Map<String, String> headers = new HashMap<>();
    headers.put(AUTHORIZATION, "Bearer " + token);
    putIfSet(headers, "target-sr-cluster", RegistryConfig.BEARER_AUTH_LOGICAL_CLUSTER);
    putIfSet(headers, "Confluent-Identity-Pool-Id", RegistryConfig.BEARER_AUTH_IDENTITY_POOL);
    return headers;
  }

  private void requireStaticToken() {
    String source = config.getString(RegistryConfig.BEARER_AUTH_SOURCE);
    if (!"STATIC_TOKEN".equalsIgnoreCase(source)) {
      throw new ConfigException(
          RegistryConfig.BEARER_AUTH_SOURCE, source, "Only STATIC_TOKEN is supported");
    }
  }

  private void putIfSet(Map<String, String> headers, String header, String key) {
    if (!config.getString(key).isEmpty()) {
      headers.put(header, config.getString(key));
    }
  }

  private Optional<String> userInfo() {
    String source = config.getString(RegistryConfig.BASIC_AUTH_SOURCE);
    return switch (source.toUpperCase(Locale.ROOT)) {
      case "URL" -> addresses.userInfo();
      case "USER_INFO" -> Optional.of(configuredUserInfo());
      case "SASL_INHERIT" -> Optional.of(saslUserInfo());
      default ->
          throw new ConfigException(
              RegistryConfig.BASIC_AUTH_SOURCE, source, "Use URL, USER_INFO or SASL_INHERIT");
    };
  }

  private String configuredUserInfo() {
    String userInfo = config.getPassword(RegistryConfig.BASIC_AUTH_USER_INFO).value();
    if (!userInfo.contains(":")) {
      throw new ConfigException(
          RegistryConfig.BASIC_AUTH_USER_INFO
              + " must be <user>:<password>, as "
              + RegistryConfig.BASIC_AUTH_SOURCE
              + " is USER_INFO");
    }
    return userInfo;
  }

  private String saslUserInfo() {
    JaasContext jaas = JaasContext.loadClientContext(config.values());
    return jaas.configurationEntries().stream()
        .map(entry -> entry.getOptions())
        .filter(options -> options.containsKey("username") && options.containsKey("password"))
        .findFirst()
        .map(options -> options.get("username") + ":" + options.get("password"))
        .orElseThrow(
            () ->
                new ConfigException(
                    "sasl.jaas.config names no username and password, as "
                        + RegistryConfig.BASIC_AUTH_SOURCE
                        + " SASL_INHERIT needs"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
