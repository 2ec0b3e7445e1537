package io.duban.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.registry.SchemaDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryLossTest {

  private static final SchemaDefinition VISIT =
      SchemaDefinition.avro("{\"type\":\"record\",\"name\":\"Visit\",\"fields\":[]}");
  private static final SchemaDefinition ORDER =
      SchemaDefinition.avro("{\"type\":\"record\",\"name\":\"Order\",\"fields\":[]}");

  @TempDir private Path directory;
  private RegistryEndpointSettings settings;
  private Path file;

  @BeforeEach
  void registerTwo() {
    file = directory.resolve("schemas");
    settings = RegistryEndpointSettings.keptIn(file, 0);
    try (RegistryEndpoint endpoint = RegistryEndpoint.start(settings)) {
      endpoint.registry().register("orders-value", ORDER);
      endpoint.registry().register("visits-value", VISIT);
    }
  }

  @Test
  void shouldNotMakeALostFileAnewUnderOtherIds() throws IOException {
    // Given
    Files.delete(file);

    // When
    try (RegistryEndpoint endpoint = RegistryEndpoint.start(settings)) {
      // Then
      assertThat(endpoint.fault()).hasValueSatisfying(why -> assertThat(why).contains("missing"));
      assertThatThrownBy(() -> endpoint.registry().register("visits-value", VISIT))
          .hasMessageContaining(file.toString())
          .hasMessageContaining("duban repair registry");
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void shouldTakeBackWhatWasLost() throws IOException {
    // Given
    Files.delete(file);

    // When
    try (RegistryEndpoint endpoint = RegistryEndpoint.start(settings)) {
      RawHttp http = new RawHttp(endpoint.url());
      put(http, "/mode/visits-value?force=true", "{\"mode\":\"IMPORT\"}");
      var answer =
          http.send(
              "POST",
              "/subjects/visits-value/versions",
              "",
              "{\"schema\":%s,\"id\":2}".formatted(quoted(VISIT.text())));
      put(http, "/mode", "{\"mode\":\"READWRITE\"}");

      // Then
      assertThat(answer.status()).isEqualTo(200);
      assertThat(endpoint.fault()).isEmpty();
      assertThat(endpoint.registry().definition(2)).isEqualTo(VISIT);
    }
    try (RegistryEndpoint endpoint = RegistryEndpoint.start(settings)) {
      assertThat(endpoint.fault()).isEmpty();
      assertThat(endpoint.registry().definition(2)).isEqualTo(VISIT);
    }
  }

  @Test
  void shouldServeWhatIsLeftOfADamagedFile() throws IOException {
    // Given
    Files.writeString(file, Files.readString(file).replaceFirst("Order", "Other"));

    // When
    try (RegistryEndpoint endpoint = RegistryEndpoint.start(settings)) {
      // Then
      assertThat(endpoint.fault()).hasValueSatisfying(why -> assertThat(why).contains("line 1"));
      assertThat(endpoint.registry().definition(2)).isEqualTo(VISIT);
      assertThatThrownBy(() -> endpoint.registry().definition(1)).hasMessageContaining("id 1");
    }
  }

  private static void put(RawHttp http, String path, String body) throws IOException {
    assertThat(http.send("PUT", path, "", body).status()).isEqualTo(200);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }
}
