package io.duban.embedded.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.duban.registry.Compatibility;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaReference;
import io.duban.registry.memory.RegistryChange;
import io.duban.registry.memory.RegistryChange.CompatibilitySet;
import io.duban.registry.memory.RegistryChange.VersionAdded;
import io.duban.registry.memory.RegistryChange.VersionDeleted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  void shouldTakeALastLineOutThatIsNotWholeAndKeepItAside() throws IOException {
    // Given
    write(CHANGES);
    Files.writeString(file, "{\"change\":\"version-ad", StandardOpenOption.APPEND);

    // When
    write(List.of(CHANGES.get(0)));

    // Then
    assertThat(read()).hasSize(CHANGES.size() + 1).last().isEqualTo(CHANGES.get(0));
    assertThat(file.resolveSibling("schemas.jsonl.torn-1")).hasContent("{\"change\":\"version-ad");
  }

  @Test
  void shouldReadOnWhatWasWrittenWithoutChecksums() throws IOException {
    // Given
    writeAsOf010();

    // When
    write(List.of(CHANGES.get(0)));

    // Then
    assertThat(read())
        .hasSize(CHANGES.size() + 1)
        .startsWith(CHANGES.toArray(RegistryChange[]::new));
    assertThat(fault()).isEmpty();
  }

  @Test
  void shouldNoticeAnyFlippedByte() throws IOException {
    for (boolean mixed : new boolean[] {false, true}) {
      // Given
      if (mixed) {
        writeAsOf010();
      }
      write(CHANGES);
      byte[] good = Files.readAllBytes(file);
      for (int at = 0; at < good.length - 1; at++) {
        // When
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << (at % 7));
        Files.write(file, bad);

        // Then
        assertThat(fault())
            .as("byte %d of %s", at, new String(good, StandardCharsets.UTF_8))
            .hasValueSatisfying(
                text ->
                    assertThat(text)
                        .contains(file.toString())
                        .containsPattern("line \\d|has \\d+ lines")
                        .contains("duban repair registry"));
        assertThat(file).hasBinaryContent(bad);
      }
      Files.delete(file);
      Files.delete(Mark.beside(file));
    }
  }

  @Test
  void shouldNameTheDamagedLineAndReadTheOthers() throws IOException {
    // Given
    write(CHANGES);
    Files.writeString(file, Files.readString(file).replaceFirst("visits-value", "wisits-value"));

    // When
    try (ChangeLog log = ChangeLog.open(file)) {
      // Then
      assertThat(log.fault().orElseThrow()).contains("line 2 is damaged");
      assertThat(log.history()).containsExactly(CHANGES.get(0), CHANGES.get(2), CHANGES.get(3));
    }
  }

  @Test
  void shouldNoticeLinesThatAreMissing() throws IOException {
    // Given
    write(CHANGES);
    List<String> lines = Files.readAllLines(file);

    for (int gone = 0; gone < lines.size(); gone++) {
      // When
      List<String> left = new ArrayList<>(lines);
      left.remove(gone);
      Files.write(file, left);

      // Then
      assertThat(fault()).as("without line %d", gone + 1).isPresent();
    }
    Files.writeString(file, "");
    assertThat(fault())
        .hasValueSatisfying(text -> assertThat(text).contains("has 0 lines, but had 4"));
  }

  @Test
  void shouldTellALostFileFromOneThatNeverWas() throws IOException {
    assertThat(fault()).isEmpty();
    write(CHANGES);
    Files.delete(file);
    assertThat(fault()).hasValueSatisfying(text -> assertThat(text).contains("is missing"));
    Files.delete(Mark.beside(file));
    assertThat(fault()).isEmpty();

    Files.delete(file);
    Files.delete(Mark.beside(file));
    try (ChangeLog log = ChangeLog.open(file, true)) {
      assertThat(log.fault()).isPresent();
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void shouldBeginAnewWithWhatIsWholeAndKeepTheDamagedFile() throws IOException {
    // Given
    write(CHANGES);
    Files.writeString(file, Files.readString(file).replaceFirst("visits-value", "wisits-value"));
    String damaged = Files.readString(file);

    // When
    write(List.of(CHANGES.get(1)));

    // Then
    assertThat(fault()).isEmpty();
    assertThat(read())
        .containsExactly(CHANGES.get(0), CHANGES.get(2), CHANGES.get(3), CHANGES.get(1));
    assertThat(file.resolveSibling("schemas.jsonl.damaged-1")).hasContent(damaged);
  }

  @Test
  void shouldTakeAFileThatIsAheadOfItsMark() throws IOException {
    // Given
    write(CHANGES.subList(0, 2));
    byte[] mark = Files.readAllBytes(Mark.beside(file));
    write(CHANGES.subList(2, 4));

    // When
    Files.write(Mark.beside(file), mark);

    // Then
    assertThat(fault()).isEmpty();
    assertThat(read()).isEqualTo(CHANGES);
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

  private Optional<String> fault() {
    try (ChangeLog log = ChangeLog.open(file)) {
      return log.fault();
    }
  }

  private void writeAsOf010() throws IOException {
    Files.createDirectories(file.getParent());
    StringBuilder lines = new StringBuilder();
    for (RegistryChange change : CHANGES) {
      lines.append(new JsonMapper().writeValueAsString(change)).append('\n');
    }
    Files.writeString(file, lines);
  }
}
