package io.duban.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityGateTest {
  private static final String ID = "{\"name\": \"id\", \"type\": \"string\"}";

  @TempDir Path current;
  private Path released;

  @BeforeEach
  void release() throws IOException {
    released = current.resolve("released");
    write(released.resolve("0.1.0"), ID);
  }

  @Test
  void shouldKeepTheSchemasCompatibleWithEveryRelease() {
    // When
    List<String> breaches = CompatibilityGate.breaches(SchemaFiles.CURRENT, SchemaFiles.RELEASED);

    // Then
    assertThat(breaches).isEmpty();
  }

  @Test
  void shouldFindTheSchemasAndTheirReleases() {
    // When
    List<Path> versions = SchemaFiles.versions(released);

    // Then
    assertThat(versions).containsExactly(released.resolve("0.1.0"));
    assertThat(SchemaFiles.RELEASED).isDirectory();
    assertThat(SchemaFiles.in(SchemaFiles.CURRENT))
        .containsKeys("io.duban.contracts.Task", "io.duban.contracts.Bulletin");
  }

  @Test
  void shouldTakeANewFieldWithDefault() throws IOException {
    // Given
    write(current, ID, "{\"name\": \"note\", \"type\": \"string\", \"default\": \"\"}");

    // When
    List<String> breaches = CompatibilityGate.breaches(current, released);

    // Then
    assertThat(breaches).isEmpty();
  }

  @Test
  void shouldRefuseANewFieldWithoutDefault() throws IOException {
    // Given
    write(current, ID, "{\"name\": \"note\", \"type\": \"string\"}");

    // When
    List<String> breaches = CompatibilityGate.breaches(current, released);

    // Then
    assertThat(breaches)
        .singleElement()
        .asString()
        .contains("the current example.Thing cannot read that of 0.1.0", "note");
  }

  @Test
  void shouldRefuseToLoseAFieldThatOldReadersNeed() throws IOException {
    // Given
    write(current, "{\"name\": \"note\", \"type\": \"string\", \"default\": \"\"}");

    // When
    List<String> breaches = CompatibilityGate.breaches(current, released);

    // Then
    assertThat(breaches)
        .singleElement()
        .asString()
        .contains("0.1.0 cannot read the current example.Thing", "id");
  }

  @Test
  void shouldRefuseToLoseAType() throws IOException {
    // Given
    Files.writeString(
        current.resolve("Other.avsc"), "{\"type\": \"fixed\", \"name\": \"Other\", \"size\": 1}");

    // When
    List<String> breaches = CompatibilityGate.breaches(current, released);

    // Then
    assertThat(breaches).containsExactly("example.Thing of 0.1.0 is gone; keep it");
  }

  @ParameterizedTest
  @CsvSource({"string, int", "long, int", "int, long"})
  void shouldRefuseAnotherType(String before, String now) throws IOException {
    // Given
    write(released.resolve("0.2.0"), field(before));
    write(current, ID, field(now));

    // When
    List<String> breaches = CompatibilityGate.breaches(current, released);

    // Then
    assertThat(breaches).anyMatch(breach -> breach.contains("0.2.0"));
  }

  @Test
  void shouldHoldTheSchemasAgainstEveryReleaseNotTheLastOnly() throws IOException {
    // Given
    write(current, ID, "{\"name\": \"note\", \"type\": \"string\"}");
    write(released.resolve("0.2.0"), ID, "{\"name\": \"note\", \"type\": \"string\"}");

    // When
    List<String> breaches = CompatibilityGate.breaches(current, released);

    // Then
    assertThat(breaches).singleElement().asString().contains("0.1.0");
  }

  @Test
  void shouldRefuseAReleaseWithoutSchemas() throws IOException {
    // Given
    write(current, ID);
    Files.createDirectories(released.resolve("0.2.0"));

    // When
    List<String> breaches = CompatibilityGate.breaches(current, released);

    // Then
    assertThat(breaches).containsExactly("released version 0.2.0 holds no schema");
  }

  private static String field(String type) {
    return "{\"name\": \"size\", \"type\": \"%s\", \"default\": %s}"
        .formatted(type, type.equals("string") ? "\"\"" : "0");
  }

  private static void write(Path directory, String... fields) throws IOException {
    Files.createDirectories(directory);
    Files.write(
        directory.resolve("Thing.avsc"),
        """
        {"type": "record", "name": "Thing", "namespace": "example", "fields": [%s]}
        """
            .formatted(String.join(", ", fields))
            .getBytes(UTF_8));
  }
}
