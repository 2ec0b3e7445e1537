package io.duban.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventIdsTest {
  private static final Instant NOON = Instant.parse("2026-03-31T04:00:00Z");

  @Test
  void shouldMakeUuidsOfVersionSevenOfTheClocksTime() {
    // Given
    EventIds ids = new EventIds(at(NOON), new Random(1));

    // When
    UUID id = UUID.fromString(ids.get());

    // Then
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void shouldRiseWithinAMillisecond() {
    // Given
    EventIds ids = new EventIds(at(NOON), new Random(1));

    // When
    List<String> made = Stream.generate(ids).limit(1_000).toList();

    // Then
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void shouldRiseWhenTheRandomBitsAreUsedUp() {
    // Given
    EventIds ids = new EventIds(at(NOON), new Largest());

    // When
    List<String> made = Stream.generate(ids).limit(4).toList();

    // Then
    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(made.get(3)).isGreaterThan(new UUID((NOON.toEpochMilli() + 1) << 16, 0).toString());
  }

  @Test
  void shouldRiseWhenTheClockStepsBack() {
    // Given
    Steps clock = new Steps(NOON, NOON.minusSeconds(3600), NOON.plusMillis(1));
    EventIds ids = new EventIds(clock, new Random(1));

    // When
    List<String> made = Stream.generate(ids).limit(3).toList();

    // Then
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void shouldRepeatForTheSameSeed() {
    // Given
    EventIds one = new EventIds(at(NOON), new Random(7));
    EventIds other = new EventIds(at(NOON), new Random(7));

    // When
    List<String> made = Stream.generate(one).limit(5).toList();

    // Then
    assertThat(made).isEqualTo(Stream.generate(other).limit(5).toList());
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  /** Always the largest number asked for. */
  private static final class Largest implements RandomGenerator {
    @Override
    public long nextLong() {
      return -1;
    }

    @Override
    public long nextLong(long bound) {
      return bound - 1;
    }
  }

  /** A clock that shows one instant after the other. */
  private static final class Steps extends Clock {
    private final Instant[] instants;
    private int next;

    private Steps(Instant... instants) {
      this.instants = instants;
    }

    @Override
    public Instant instant() {
      return instants[next++];
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
