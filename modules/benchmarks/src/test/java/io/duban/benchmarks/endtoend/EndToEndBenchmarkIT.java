package io.duban.benchmarks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.benchmarks.results.BenchmarkOptions;
import io.duban.benchmarks.results.Result;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndToEndBenchmarkIT {

  @Test
  void shouldMeasureAFewEvents() {
    // Given
    BenchmarkOptions few = new BenchmarkOptions(2_000, 5, 10, 2, 3, 200, 2);
    List<String> progress = new ArrayList<>();

    // When
    Result result = EndToEndBenchmark.run(few, progress::add);

    // Then
    assertThat(result.limit().perSecond()).isPositive().isFinite();
    assertThat(result.pipeline().perSecond()).isPositive().isFinite();
    assertThat(result.ratio()).isPositive().isFinite();
    assertThat(result.rows()).isGreaterThan(few.events() / 3);
    assertThat(result.alerts()).isPositive();
    assertThat(result.latency().count()).isEqualTo(40);
    assertThat(result.latency().p50()).isPositive().isLessThanOrEqualTo(result.latency().p99());
    assertThat(progress).isNotEmpty();
  }
}
