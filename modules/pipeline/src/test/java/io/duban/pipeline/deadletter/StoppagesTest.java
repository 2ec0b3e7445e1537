package io.duban.pipeline.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Topics;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoppagesTest {
  private final RecordTooLargeException tooLarge = new RecordTooLargeException("too large");

  private long nanos;
  private final Stoppages stoppages = new Stoppages(() -> nanos);

  static Stream<Throwable> causesElsewhere() {
    return Stream.of(
        new StreamsException(new RegistryUnavailableException("no answer")),
        new StreamsException(
            new RegistryRefusedException(RegistryError.UNAUTHENTICATED, "who are you?")),
        new StreamsException(new TimeoutException("slow")),
        new StreamsException(new AuthorizationException("no right")));
  }

  @Test
  void shouldGiveUpWhatStoppedAThreadTwice() {
    // When
    stop(place("bureau-a", 7));
    boolean once = refused(place("bureau-a", 7));
    stop(place("bureau-a", 7));

    // Then
    assertThat(once).isFalse();
    assertThat(refused(place("bureau-a", 7))).isTrue();
    assertThat(refused(place("bureau-a", 8))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("causesElsewhere")
  void shouldBlameNoRecordForWhatHasOtherCauses(Throwable cause) {
    // When
    for (int i = 0; i < 5; i++) {
      stoppages.stopped(place("bureau-a", 7), new StreamsException(cause));
      assertThat(stoppages.died()).isFalse();
    }

    // Then
    assertThat(refused(place("bureau-a", 7))).isFalse();
  }

  @Test
  void shouldCountAFailureOnceHoweverManyHearOfIt() {
    // Given
    RuntimeException failure = new RecordTooLargeException("too large");

    // When
    stoppages.stopped(place("bureau-a", 7), failure);
    stoppages.stopped(place("bureau-a", 7), new StreamsException(failure));

    // Then
    assertThat(refused(place("bureau-a", 7))).isFalse();
  }

  @Test
  void shouldNotBlameTheRecordInHandForOneBeforeIt() {
    // When
    for (int i = 0; i < 2; i++) {
      stoppages.couldNotWrite(place("bureau-a", 7), tooLarge);
      stoppages.stopped(place("bureau-b", 1), new StreamsException(tooLarge));
      stoppages.died();
    }

    // Then
    assertThat(refused(place("bureau-a", 7))).isTrue();
    assertThat(refused(place("bureau-b", 1))).isFalse();
  }

  @Test
  void shouldStopForAWhileTryingAUnitThatStopsThreadAfterThread() {
    // When
    stop(place("bureau-a", 1));
    stop(place("bureau-a", 1));
    stop(place("bureau-a", 2));
    boolean afterTwo = refused(place("bureau-a", 99));
    stop(place("bureau-a", 3));

    // Then
    assertThat(afterTwo).isFalse();
    assertThat(refused(place("bureau-a", 99))).isTrue();
    assertThat(refused(place("bureau-b", 99))).isFalse();
    nanos += Duration.ofMinutes(11).toNanos();
    assertThat(refused(place("bureau-a", 99))).isFalse();
  }

  @Test
  void shouldNotBearForEverWhatIsNotCuredBySettingItAside() {
    // When
    boolean first = stop(place("bureau-a", 7));
    boolean second = stop(place("bureau-a", 7));
    boolean third = stop(place("bureau-a", 7));

    // Then
    assertThat(first).isTrue();
    assertThat(second).isTrue();
    assertThat(third).isFalse();
  }

  /** Kafka has one exception of each kind for all that happens. */
  private boolean stop(Source place) {
    stoppages.stopped(place, new StreamsException(tooLarge));
    return stoppages.died();
  }

  private boolean refused(Source place) {
    return stoppages.refusal(place).isPresent();
  }

  private static Source place(String unit, long offset) {
    return new Source(Topics.progress(unit).name(), 0, offset);
  }
}
