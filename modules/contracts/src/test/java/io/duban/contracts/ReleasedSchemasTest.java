package io.duban.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleasedSchemasTest {
  private static final Path RELEASED = Path.of("..", "..", "schemas", "released");

  @Test
  void shouldCarryEverySchemaOfEveryVersion() throws Exception {
    assertThat(names(RELEASED)).containsExactlyInAnyOrderElementsOf(ReleasedSchemas.VERSIONS);
    for (String version : ReleasedSchemas.VERSIONS) {
      assertThat(ReleasedSchemas.of(version).keySet())
          .containsExactlyInAnyOrderElementsOf(
              names(RELEASED.resolve(version)).stream()
                  .map(file -> "io.duban.contracts." + file.replace(".avsc", ""))
                  .toList());
    }
  }

  private static List<String> names(Path directory) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
