package io.duban.registry;

import io.duban.embedded.registry.RegistryEndpoint;
import io.duban.embedded.registry.RegistryEndpointSettings;
import io.duban.registry.client.SchemaRegistries;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class RegistryEndpointIT extends SchemaRegistryContract {

  @TempDir private static Path directory;
  private static RegistryEndpoint endpoint;

  @BeforeAll
  static void start() {
    endpoint =
        RegistryEndpoint.start(
            RegistryEndpointSettings.keptIn(directory.resolve("schemas.jsonl"), 0));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Override
  protected SchemaRegistry connect() {
    return SchemaRegistries.from(Map.of("schema.registry.url", endpoint.url().toString()));
  }
}
