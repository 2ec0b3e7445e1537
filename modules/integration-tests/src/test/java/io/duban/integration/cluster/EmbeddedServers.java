package io.duban.integration.cluster;

import io.duban.embedded.broker.BrokerOptions;
import io.duban.embedded.broker.EmbeddedBroker;
import io.duban.embedded.registry.RegistryEndpoint;
import io.duban.embedded.registry.RegistryEndpointSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Servers in this process, new for each cluster. */
final class EmbeddedServers implements Servers {
  private final Path schemas;
  private final EmbeddedBroker broker;
  private final URI registryUrl;
  private RegistryEndpoint endpoint;

  EmbeddedServers(Path directory) {
    schemas = schemasIn(directory);
    broker = EmbeddedBroker.start(brokerOptions());
    endpoint = RegistryEndpoint.start(RegistryEndpointSettings.keptIn(schemas, 0));
    registryUrl = endpoint.url();
  }

  private static BrokerOptions brokerOptions() {
    BrokerOptions options = BrokerOptions.temporary();
    for (Map.Entry<String, String> property : BROKER_PROPERTIES.entrySet()) {
      options = options.withProperty(property.getKey(), property.getValue());
    }
    return options;
  }

  private static Path schemasIn(Path directory) {
    try {
      return Files.createDirectories(directory.resolve("registry")).resolve("schemas");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public String registryUrl() {
    return registryUrl.toString();
  }

  @Override
  public void stopRegistry() {
    endpoint.close();
  }

  @Override
  public void startRegistry() {
    endpoint =
        RegistryEndpoint.start(RegistryEndpointSettings.keptIn(schemas, registryUrl.getPort()));
  }

  @Override
  public void close() {
    endpoint.close();
    broker.close();
  }
}
