package io.duban.benchmarks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.benchmarks.results.BenchmarkOptions;
import io.duban.benchmarks.results.Restore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestoreBenchmarkIT {

  @Test
  void shouldMeasureHowLongLittleStateIsAway() {
    // Given
    BenchmarkOptions little = new BenchmarkOptions(1_000, 20, 10, 1, 3, 200, 2);
    List<String> progress = new ArrayList<>();

    // When
    Restore restore = RestoreBenchmark.run(little, progress::add);

    // Then
    assertThat(restore.changes()).isGreaterThan(little.events());
    assertThat(List.of(restore.cold(), restore.takeover(), restore.takeoverByStandby()))
        .allSatisfy(seconds -> assertThat(seconds).isPositive().isFinite());
    assertThat(progress).isNotEmpty();
  }
}
