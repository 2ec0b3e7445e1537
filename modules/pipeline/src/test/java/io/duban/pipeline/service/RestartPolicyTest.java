package io.duban.pipeline.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.pipeline.consistency.InconsistentException;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.errors.TopologyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RestartPolicyTest {
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final Stoppages stoppages = Stoppages.none();
  private final RestartPolicy policy = new RestartPolicy(failure, stoppages, Duration.ZERO);

  static Stream<Throwable> passing() {
    return Stream.of(
        new StreamsException(new RegistryUnavailableException("no answer")),
        new StreamsException(new InvalidTxnStateException("the coordinator ended it")),
        new StreamsException(new TopologyException("topic of a new unit is unknown")));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void shouldWaitOutWhatPassesByItself(Throwable exception) {
    // When
    Stream<StreamThreadExceptionResponse> decisions =
        IntStream.range(0, 50).mapToObj(i -> policy.decide(exception));

    // Then
    assertThat(decisions).containsOnly(StreamThreadExceptionResponse.REPLACE_THREAD);
    assertThat(failure).isNotDone();
  }

  @Test
  void shouldGiveUpOnAFailureThatDoesNotPass() {
    // Given
    StreamsException exception = new StreamsException("state is broken");

    // When
    Stream<StreamThreadExceptionResponse> decisions =
        IntStream.range(0, 6).mapToObj(i -> policy.decide(exception));

    // Then
    assertThat(decisions).endsWith(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(failure).isCompletedWithValue(exception);
  }

  @Test
  void shouldGiveUpAtOnceWhenGoingOnWouldLoseOrDoubleSomething() {
    // Given
    InconsistentException inconsistent = new InconsistentException(List.of());

    // When
    StreamThreadExceptionResponse decision =
        policy.decide(new StreamsException(new KafkaException("callback", inconsistent)));

    // Then
    assertThat(decision).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(failure).isCompletedWithValue(inconsistent);
  }

  @Test
  void shouldGoOnWhenEachOfManyRecordsStopsAThread() {
    // Given
    Stream<RuntimeException> failures =
        IntStream.range(0, 20)
            .mapToObj(
                i -> {
                  RuntimeException exception = new IllegalStateException("poison " + i);
                  stoppages.stopped(new Source("duban.journal.v1", 0, i), exception);
                  return exception;
                });

    // When
    Stream<StreamThreadExceptionResponse> decisions =
        failures.map(exception -> policy.decide(new StreamsException(exception)));

    // Then
    assertThat(decisions).containsOnly(StreamThreadExceptionResponse.REPLACE_THREAD);
    assertThat(failure).isNotDone();
  }
}
