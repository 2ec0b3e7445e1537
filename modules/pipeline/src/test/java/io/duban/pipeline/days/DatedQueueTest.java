package io.duban.pipeline.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.pipeline.testing.ProcessorFixture;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class DatedQueueTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-20");

  private final DatedQueue<String> queue =
      new DatedQueue<>(
          ProcessorFixture.open(
              new MockProcessorContext<>(),
              Stores.keyValueStoreBuilder(
                  Stores.inMemoryKeyValueStore("queue"), Serdes.String(), Serdes.String())));

  @Test
  void shouldTakeWhatIsDueInOrder() {
    // Given
    queue.add(DAY.plusDays(1), "a", "tomorrow");
    queue.add(DAY, "b", "second");
    queue.add(DAY, "a", "first");
    queue.add(DAY.minusDays(1), "z", "yesterday");

    // When
    List<KeyValue<String, String>> taken = queue.take(DAY);

    // Then
    assertThat(taken)
        .containsExactly(
            KeyValue.pair("z", "yesterday"),
            KeyValue.pair("a", "first"),
            KeyValue.pair("b", "second"));
    assertThat(queue.take(DAY)).isEmpty();
    assertThat(queue.take(DAY.plusDays(1))).containsExactly(KeyValue.pair("a", "tomorrow"));
  }

  @Test
  void shouldOrderOffsetsAsNumbers() {
    // Given
    queue.add(DAY, 10, "later");
    queue.add(DAY, 9, "earlier");

    // When
    List<KeyValue<String, String>> taken = queue.take(DAY);

    // Then
    assertThat(taken).extracting(item -> item.value).containsExactly("earlier", "later");
  }

  @Test
  void shouldKeepNamesThatHoldTheSeparatorOrSortHigh() {
    // Given
    queue.add(DAY, "linhe|2026Q1", "bar");
    queue.add(DAY, "临河", "high");

    // When
    List<KeyValue<String, String>> taken = queue.take(DAY);

    // Then
    assertThat(taken)
        .containsExactly(KeyValue.pair("linhe|2026Q1", "bar"), KeyValue.pair("临河", "high"));
  }

  @Test
  void shouldLeaveWhatIsFarBeyondAnyCalendar() {
    // Given
    queue.add(LocalDate.of(10_000, 1, 1), "far", "far");
    queue.add(LocalDate.MAX, "end", "end");
    queue.add(LocalDate.of(-1, 1, 1), "old", "old");

    // When
    List<KeyValue<String, String>> taken = queue.take(DAY);

    // Then
    assertThat(taken).containsExactly(KeyValue.pair("old", "old"));
  }

  @Test
  void shouldForgetWhatIsRemoved() {
    // Given
    queue.add(DAY, "a", "kept");
    queue.add(DAY, "b", "removed");
    queue.remove(DAY, "b");

    // When
    List<KeyValue<String, String>> taken = queue.take(DAY);

    // Then
    assertThat(taken).containsExactly(KeyValue.pair("a", "kept"));
  }
}
