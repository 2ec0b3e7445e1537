package io.duban.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;

class MicroBenchmarksIT {

  @Test
  void shouldTimeEveryPartInAJvmOfItsOwn() throws Exception {
    // Given
    Options once =
        MicroBenchmarks.all()
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(10))
            .build();

    // When / Then
    assertThat(new Runner(once).run())
        .extracting(result -> result.getPrimaryResult().getLabel())
        .containsExactlyInAnyOrder("decode", "encode", "keepAndRead", "report");
  }
}
