package io.duban.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartAdviceTest {
  private static final Path LOG = Path.of("data", "broker", "log");

  private static Stream<Throwable> failures() {
    return Stream.of(
        new IOException("Malformed line in checkpoint file (recovery-point-offset-checkpoint): x"),
        new RuntimeException("Stored node id 7 doesn't match previous node id 1"),
        new RuntimeException("Invalid cluster.id in: data/broker/log/meta.properties"),
        new RuntimeException("it broke", new TimeoutException()),
        new RuntimeException("something else"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void shouldNeverAdviseToRemoveData(Throwable failure) {
    // When
    String advice = StartAdvice.of(failure, LOG);

    // Then
    assertThat(advice).doesNotContainIgnoringCase("delete").doesNotContainIgnoringCase("empty");
  }

  @Test
  void shouldNameTheFileAndWhatMayBeMovedAway() {
    assertThat(StartAdvice.of(new IOException("Malformed line in checkpoint file"), LOG))
        .contains("checkpoint", LOG.toString(), "Backup and repair");
    assertThat(StartAdvice.of(new RuntimeException("Stored node id 7 doesn't match"), LOG))
        .contains(LOG.resolve("meta.properties").toString(), "backup");
    assertThat(StartAdvice.of(new RuntimeException("x", new TimeoutException()), LOG))
        .contains("Start again");
  }
}
