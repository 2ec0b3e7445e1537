package io.duban.pipeline.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.pipeline.deadletter.Source;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TakenPlacesTest {
  private static final TopicPartition SOURCE = new TopicPartition("source", 0);
  private static final TopicPartition JOURNAL = new TopicPartition("journal", 0);

  private final TakenPlaces places = new TakenPlaces();

  @Test
  void shouldNameWhatIsMissingInWhateverOrderPlacesCome() {
    // When
    for (long place : new long[] {7, 2, 3, 8, 3, 1, 12}) {
      take(place, 100 + place);
    }

    // Then
    assertThat(places.missing(SOURCE, new OffsetRange(0, 15)))
        .containsExactly(
            new OffsetRange(0, 1),
            new OffsetRange(4, 7),
            new OffsetRange(9, 12),
            new OffsetRange(13, 15));
    assertThat(places.missing(SOURCE, new OffsetRange(2, 4))).isEmpty();
    assertThat(places.holds(SOURCE, 3)).isTrue();
    assertThat(places.holds(SOURCE, 4)).isFalse();
    assertThat(places.missing(new TopicPartition("other", 0), new OffsetRange(0, 2)))
        .containsExactly(new OffsetRange(0, 2));
  }

  @Test
  void shouldTellTheLastPlaceFromTheLatestRecord() {
    // Given: after 40 the topic was made anew
    take(40, 1_000);

    // When
    take(0, 2_000);
    take(1, 2_000);

    // Then
    assertThat(places.last(SOURCE).orElseThrow().place().offset()).isEqualTo(40);
    assertThat(places.latest(SOURCE).orElseThrow().place().offset()).isEqualTo(1);
    assertThat(places.sources()).containsExactly(SOURCE);
  }

  private void take(long place, long timestamp) {
    places.add(
        new TakenRecord(
            new Source(SOURCE.topic(), SOURCE.partition(), place), timestamp, JOURNAL, 0));
  }
}
