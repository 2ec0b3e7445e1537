package io.duban.registry.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * Key and trust stores under Kafka's own names, so that all kinds of store a broker knows serve
 * here too.
 */
final class TlsStores {

  private static final ConfigDef DEFINITION = new ConfigDef().withClientSslSupport();

  private TlsStores() {}

  static Optional<SSLContext> context(RegistryConfig config) {
    Map<String, Object> configured = new HashMap<>();
    config
        .originalsWithPrefix(RegistryConfig.TLS_PREFIX)
        .forEach((name, value) -> configured.put("ssl." + name, value));
    if (configured.isEmpty()) {
      return Optional.empty();
    }
    requireHostnameVerification(configured);
    try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
      factory.configure(DEFINITION.parse(configured));
      return Optional.of(factory.sslContext());
    }
  }

  private static void requireHostnameVerification(Map<String, Object> configured) {
    Object algorithm = configured.get(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG);
    if (algorithm != null && !"https".equalsIgnoreCase(algorithm.toString())) {
      throw new ConfigException(
          "schema.registry." + SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG,
          algorithm,
          "The host name is always verified; give the registry a certificate that names its host");
    }
  }
}
