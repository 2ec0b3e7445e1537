package io.duban.registry.client;

import io.duban.registry.SchemaRegistry;
import io.duban.registry.cache.CachingSchemaRegistry;
import io.duban.registry.http.HttpRegistrySettings;
import io.duban.registry.http.HttpSchemaRegistry;
import io.duban.registry.http.SchemaImport;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;

/** Makes the registry that a configuration describes. */
public final class SchemaRegistries {

  private SchemaRegistries() {}

  /**
   * A caching client of {@code schema.registry.url}, or the shared in-memory registry of {@code
   * mock://scope}. Nothing is sent yet.
   *
   * @param config keys as in {@link RegistryConfig}; others are passed over
   * @throws ConfigException when a value cannot be used
   */
  public static SchemaRegistry from(Map<String, ?> config) {
    RegistryConfig registryConfig = new RegistryConfig(config);
    RegistryAddresses addresses =
        RegistryAddresses.parse(registryConfig.getList(RegistryConfig.URL));
    Optional<String> scope = addresses.mockScope();
    if (scope.isPresent()) {
      return MockRegistries.scope(scope.get());
    }
    return new CachingSchemaRegistry(
        new HttpSchemaRegistry(settings(registryConfig, addresses)),
        registryConfig.cacheSettings());
  }

  /**
   * What puts schemas back into the registry of {@code schema.registry.url}.
   *
   * @throws ConfigException when a value cannot be used, or it is not reached by HTTP
   */
  public static SchemaImport importing(Map<String, ?> config) {
    RegistryConfig registryConfig = new RegistryConfig(config);
    RegistryAddresses addresses =
        RegistryAddresses.parse(registryConfig.getList(RegistryConfig.URL));
    if (addresses.mockScope().isPresent()) {
      throw new ConfigException(RegistryConfig.URL + ": schemas are imported by HTTP only");
    }
    return new SchemaImport(settings(registryConfig, addresses));
  }

  private static HttpRegistrySettings settings(RegistryConfig config, RegistryAddresses addresses) {
    try {
      return new HttpRegistrySettings(
          addresses.urls(),
          new Credentials(config, addresses).headers(),
          config.millis(RegistryConfig.CONNECT_TIMEOUT_MS),
          config.millis(RegistryConfig.READ_TIMEOUT_MS),
          config.retryPolicy(),
          TlsStores.context(config));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(RegistryConfig.URL + ": " + e.getMessage());
    }
  }
}
