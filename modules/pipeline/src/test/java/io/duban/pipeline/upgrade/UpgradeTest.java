package io.duban.pipeline.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.pipeline.testing.Results;
import io.duban.pipeline.testing.Snapshot;
import io.duban.pipeline.testing.TopologyFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What released versions left, see the directory {@code released}. A release adds its own with
 * {@code -Dtest=UpgradeTest -Drelease=0.2.0}.
 */
class UpgradeTest {
  private static final Path RELEASED = Path.of("src", "test", "resources", "released");

  private static final String WHAT_TO_DO =
      "what came of %s; if it should be different now, see docs/upgrading.md";

  private static Map<String, List<String>> first;
  private static Map<String, List<String>> second;

  @BeforeAll
  static void playWithoutUpgrade() throws IOException {
    try (TopologyFixture pipeline = new TopologyFixture()) {
      HalfYears year = new HalfYears(pipeline);
      year.first();
      first = Results.of(pipeline);
      String release = System.getProperty("release");
      if (release != null) {
        Snapshot.of(pipeline).write(RELEASED.resolve(release + ".txt"));
      }
      year.second();
      second = Results.of(pipeline);
    }
    assertThat(first).as("results in the first half").doesNotContainValue(List.of());
  }

  static List<Path> releases() throws IOException {
    try (Stream<Path> files = Files.list(RELEASED)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void shouldGoOnFromTheStateOfAnEarlierVersion(Path release) throws IOException {
    // Given
    Snapshot snapshot = Snapshot.read(release);
    try (TopologyFixture pipeline = TopologyFixture.after(snapshot::restore)) {
      snapshot.restoreState(pipeline);
      HalfYears year = new HalfYears(pipeline);

      // When
      year.second();

      // Then
      assertThat(Results.of(pipeline)).as(WHAT_TO_DO, release).isEqualTo(second);
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void shouldRebuildFromTheJournalOfAnEarlierVersion(Path release) throws IOException {
    // Given
    Snapshot snapshot = Snapshot.read(release);
    try (TopologyFixture pipeline = TopologyFixture.after(snapshot::restore)) {
      HalfYears year = new HalfYears(pipeline);

      // When
      snapshot.replayJournal(pipeline);

      // Then
      assertThat(Results.of(pipeline)).as(WHAT_TO_DO, release).isEqualTo(first);
      year.second();
      assertThat(Results.of(pipeline)).as(WHAT_TO_DO, release).isEqualTo(second);
    }
  }
}
