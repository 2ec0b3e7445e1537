package io.duban.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.registry.Compatibility;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaReference;
import io.duban.registry.memory.RegistryChange;
import io.duban.registry.memory.RegistryChange.CompatibilitySet;
import io.duban.registry.memory.RegistryChange.VersionAdded;
import io.duban.registry.memory.RegistryChange.VersionDeleted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogTest {

  private static final List<RegistryChange> CHANGES =
      List.of(
          new CompatibilitySet(null, Compatibility.FULL),
          new VersionAdded(
              "visits-value",
              1,
              7,
              SchemaDefinition.avro("\"int\"", new SchemaReference("n", "s", 2))),
          new VersionDeleted("visits-value", 1, true),
          new CompatibilitySet("督办-value", null));

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = directory.resolve("new").resolve("schemas.jsonl");
  }

  @Test
  void shouldReadBackWhatWasAppended() {
    // Given
    write(CHANGES);

    // When
    List<RegistryChange> history = read();

    // Then
    assertThat(history).isEqualTo(CHANGES);
  }

  @Test
  void shouldDropALastLineThatIsNotWhole() throws IOException {
    // Given
    write(CHANGES);
    Files.writeString(file, "{\"change\":\"version-ad", StandardOpenOption.APPEND);

    // When
    write(List.of(CHANGES.get(0)));

    // Then
    assertThat(read()).hasSize(CHANGES.size() + 1).last().isEqualTo(CHANGES.get(0));
  }

  @Test
  void shouldRefuseADamagedLine() throws IOException {
    // Given
    write(CHANGES);
    Files.writeString(file, Files.readString(file).replaceFirst("FULL", "FU\"LL"));

    // Then
    assertThatThrownBy(this::read)
        .hasMessageContaining("Line 1")
        .hasMessageContaining(file.toString());
  }

  @Test
  void shouldRefuseAFileThatIsInUse() {
    try (ChangeLog log = ChangeLog.open(file)) {
      assertThat(log.history()).isEmpty();
      assertThatThrownBy(this::read).hasMessageContaining("in use");
    }
  }

  private void write(List<RegistryChange> changes) {
    try (ChangeLog log = ChangeLog.open(file)) {
      changes.forEach(log::append);
    }
  }

  private List<RegistryChange> read() {
    try (ChangeLog log = ChangeLog.open(file)) {
      return log.history();
    }
  }
}
