package io.duban.pipeline.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.pipeline.testing.ProcessorFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayBarrierTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

  private final KeyValueStore<String, Long> store =
      ProcessorFixture.open(
          new MockProcessorContext<>(),
          Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore("days"), Serdes.String(), Serdes.Long()));
  private final DayBarrier barrier = new DayBarrier(store, 3);

  @Test
  void shouldBeginADayWhenWordHasComeFromEveryOrigin() {
    // Given
    List<LocalDate> early = new ArrayList<>(word(2, FIRST));
    early.addAll(word(0, FIRST));
    early.addAll(word(0, FIRST.plusDays(1)));

    // When
    List<LocalDate> begun = word(1, FIRST);

    // Then
    assertThat(early).isEmpty();
    assertThat(begun).containsExactly(FIRST);
    assertThat(barrier.current()).isEqualTo(FIRST);
    assertThat(barrier.of(0)).isEqualTo(FIRST.plusDays(1));
  }

  @Test
  void shouldBeginTheFirstDayWithoutThoseBefore() {
    // Given
    word(0, FIRST.minusDays(5));
    word(1, FIRST);

    // When
    List<LocalDate> begun = word(2, FIRST);

    // Then
    assertThat(begun).containsExactly(FIRST.minusDays(5));
  }

  @Test
  void shouldBeginDaysThatWereLeftOutOneAfterTheOther() {
    // Given
    everywhere(FIRST);
    word(0, FIRST.plusDays(3));
    word(1, FIRST.plusDays(4));

    // When
    List<LocalDate> begun = word(2, FIRST.plusDays(3));

    // Then
    assertThat(begun).containsExactly(FIRST.plusDays(1), FIRST.plusDays(2), FIRST.plusDays(3));
  }

  @Test
  void shouldChangeNothingOnRepeatedOrOlderWord() {
    // Given
    everywhere(FIRST);
    everywhere(FIRST.plusDays(1));

    // When
    List<LocalDate> begun = new ArrayList<>(word(0, FIRST.plusDays(1)));
    begun.addAll(word(1, FIRST));

    // Then
    assertThat(begun).isEmpty();
    assertThat(barrier.of(1)).isEqualTo(FIRST.plusDays(1));
    assertThat(barrier.current()).isEqualTo(FIRST.plusDays(1));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldBeginEveryDayOnceInAnyOrderOfArrival(long seed) {
    // Given
    everywhere(FIRST);
    List<Runnable> words = new ArrayList<>();
    List<LocalDate> begun = new ArrayList<>();
    for (int day = 1; day <= 10; day++) {
      for (int origin = 0; origin < 3; origin++) {
        LocalDate date = FIRST.plusDays(day);
        int from = origin;
        words.addAll(Collections.nCopies(2, () -> begun.addAll(word(from, date))));
      }
    }
    Collections.shuffle(words, new Random(seed));

    // When
    words.forEach(Runnable::run);

    // Then
    assertThat(begun)
        .containsExactlyElementsOf(FIRST.plusDays(1).datesUntil(FIRST.plusDays(11)).toList());
  }

  private List<LocalDate> word(int origin, LocalDate day) {
    List<LocalDate> begun = barrier.arrived(origin, day);
    begun.forEach(barrier::begin);
    return begun;
  }

  private void everywhere(LocalDate day) {
    for (int origin = 0; origin < 3; origin++) {
      word(origin, day);
    }
  }
}
