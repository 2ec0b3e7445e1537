package io.duban.guards.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaFilesTest {
  @Test
  void shouldMeasureWhatAFileHolds(@TempDir Path directory) throws IOException {
    // Given
    Files.writeString(
        directory.resolve("Pair.java"),
        """
        package io.duban.one;
        import io.duban.two.Name;
        record Pair(String left, Name right) {
          static final int SIZE = 2;
          Object third() {
            return io.duban.three.Third.of(left);
          }
        }
        """);

    // When
    JavaFile file = JavaFiles.below(directory).get(0);

    // Then
    assertThat(file.lines()).isEqualTo(8);
    assertThat(file.records()).containsExactly(new Measure("Pair", 2));
    assertThat(file.methods()).containsExactly(new Measure("Pair.third", 3));
    assertThat(file.mentions()).containsExactly("io.duban.two.Name", "io.duban.three.Third.of");
  }

  @Test
  void shouldFindEveryMemberOfACycle() {
    // Given
    Map<String, SortedSet<String>> dependencies =
        Map.of(
            "a", new TreeSet<>(List.of("b")),
            "b", new TreeSet<>(List.of("c", "d")),
            "c", new TreeSet<>(List.of("a")),
            "d", new TreeSet<>());

    // When
    SortedSet<String> cyclic = Cycles.in(dependencies);

    // Then
    assertThat(cyclic).containsExactly("a", "b", "c");
  }
}
