package io.duban.office.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.office.failure.OfficeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionSettingsTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void writeFile() throws Exception {
    file =
        Files.writeString(
            directory.resolve("duban.properties"),
            """
            bootstrap.servers = file:1
            schema.registry.url = http://file
            security.protocol = SSL
            request.timeout.ms = 7
            """);
  }

  @Test
  void shouldLookOnThisMachineUnlessTold() {
    // When
    Map<String, String> settings = new ConnectionSettings(Map.of()).ofPerson(null, null, null);

    // Then
    assertThat(settings)
        .containsEntry("bootstrap.servers", "localhost:9092")
        .containsEntry("schema.registry.url", "http://localhost:8081");
  }

  @Test
  void shouldPutTheFileAboveTheDefaults() {
    // When
    Map<String, String> settings = new ConnectionSettings(Map.of()).ofPerson(file, null, null);

    // Then
    assertThat(settings)
        .containsEntry("bootstrap.servers", "file:1")
        .containsEntry("security.protocol", "SSL")
        .containsEntry("request.timeout.ms", "7");
  }

  @Test
  void shouldPutTheEnvironmentAboveTheFileAndOptionsAboveAll() {
    // Given
    Map<String, String> environment =
        Map.of(
            "DUBAN_CONFIG", file.toString(),
            "DUBAN_BOOTSTRAP", "environment:1",
            "DUBAN_REGISTRY", "http://environment");

    // When
    Map<String, String> settings =
        new ConnectionSettings(environment).ofPerson(null, "option:1", null);

    // Then
    assertThat(settings)
        .containsEntry("bootstrap.servers", "option:1")
        .containsEntry("schema.registry.url", "http://environment")
        .containsEntry("security.protocol", "SSL");
  }

  @Test
  void shouldTakeTheAuthorFromTheEnvironmentElseTheFileElseTheUser() throws IOException {
    // Given
    Path signed = Files.writeString(directory.resolve("signed.properties"), "author=督查室\n");
    ConnectionSettings bare = new ConnectionSettings(Map.of());
    ConnectionSettings told = new ConnectionSettings(Map.of("DUBAN_AUTHOR", "张三"));

    // When / Then
    assertThat(new Connection(bare.ofPerson(null, null, null)).author())
        .isEqualTo(System.getProperty("user.name"));
    assertThat(new Connection(bare.ofPerson(signed, null, null)).author()).isEqualTo("督查室");
    assertThat(new Connection(told.ofPerson(signed, null, null)).author()).isEqualTo("张三");
  }

  @Test
  void shouldLeaveAServiceAsPatientAsKafkaIs() {
    // When
    Map<String, String> settings = new ConnectionSettings(Map.of()).ofService(null, null, null);

    // Then
    assertThat(settings).containsOnlyKeys("bootstrap.servers", "schema.registry.url");
  }

  @Test
  void shouldNameAFileThatDoesNotExist() {
    // Given
    Path missing = directory.resolve("missing.properties");

    // When / Then
    assertThatThrownBy(() -> new ConnectionSettings(Map.of()).ofPerson(missing, null, null))
        .isInstanceOf(OfficeException.class)
        .hasMessageContaining(missing.toString());
  }

  @Test
  void shouldLeaveToAReporterWhatItDecides() {
    // Given
    Connection connection =
        new Connection(new ConnectionSettings(Map.of()).ofPerson(file, null, null));

    // When
    Map<String, String> further = connection.furtherSettings();

    // Then
    assertThat(further).containsOnly(Map.entry("security.protocol", "SSL"));
  }

  @Test
  void shouldFillInWhatStandsElsewhere() throws Exception {
    // Given
    Files.writeString(directory.resolve("office.password"), "from a directory");
    Files.writeString(directory.resolve("tls.properties"), "key=from a file");
    Path pointing =
        config(
            """
            sasl.jaas.config = x password="${directory:%1$s:office.password}";
            ssl.truststore.password = ${file:%1$s/tls.properties:key}
            basic.auth.user.info = ${env:REGISTRY_LOGIN}
            """
                .formatted(directory));

    // When
    Map<String, String> settings =
        new ConnectionSettings(Map.of("REGISTRY_LOGIN", "from:environment"))
            .ofPerson(pointing, null, null);

    // Then
    assertThat(settings)
        .containsEntry("sasl.jaas.config", "x password=\"from a directory\";")
        .containsEntry("ssl.truststore.password", "from a file")
        .containsEntry("basic.auth.user.info", "from:environment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"${env:NOT_SET}", "${directory:/nowhere:x}", "${file:/nowhere/x.properties:y}"})
  void shouldNameTheSettingThatPointsToNothing(String pointer) throws Exception {
    // Given
    Path pointing = config("basic.auth.user.info = office:" + pointer);

    // When / Then
    assertThatThrownBy(() -> new ConnectionSettings(Map.of()).ofPerson(pointing, null, null))
        .isInstanceOf(OfficeException.class)
        .hasMessageContaining("points to");
  }

  private Path config(String text) throws Exception {
    return Files.writeString(directory.resolve("pointing.properties"), text);
  }
}
