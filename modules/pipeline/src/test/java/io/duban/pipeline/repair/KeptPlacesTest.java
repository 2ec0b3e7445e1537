package io.duban.pipeline.repair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Headers;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topics;
import io.duban.pipeline.deadletter.DeadLetter;
import io.duban.pipeline.deadletter.Source;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KeptPlacesTest {
  private static final TopicPartition CLOCK = new TopicPartition(Topics.CLOCK.name(), 1);

  private final KeptPlaces kept = new KeptPlaces(3);

  @Test
  void shouldSayWhichPartitionsOfTheJournalLackADay() {
    // Given
    kept.addEntry(entry(0, CLOCK, 7));
    kept.addEntry(entry(2, CLOCK, 7));

    // Then
    assertThat(kept.lackingIn(CLOCK, 7)).containsExactly(1);
    assertThat(kept.lackingIn(CLOCK, 8)).containsExactly(0, 1, 2);
    assertThat(kept.isInJournal(CLOCK, 7)).isTrue();
    assertThat(kept.end(CLOCK)).isEqualTo(8);
  }

  @Test
  void shouldTellWhatIntakeRefusedFromWhatTheTrackerRefused() {
    // Given
    kept.addLetter(letter(3, ReasonCode.UNDECODABLE));
    kept.addLetter(letter(4, ReasonCode.UNIT_NOT_ASSIGNED));

    // Then
    assertThat(kept.isRefusedAtOnce(CLOCK, 3)).isTrue();
    assertThat(kept.isRefusedAtOnce(CLOCK, 4)).as("it was journalled before").isFalse();
    assertThat(kept.isSetAside(CLOCK, 4)).isTrue();
    assertThat(kept.end(CLOCK)).isEqualTo(5);
  }

  @Test
  void shouldKeepAllThatOneLetterStandsFor() {
    // Given
    Source first = new Source(CLOCK.topic(), 1, 5);
    kept.addLetter(
        received(
            new DeadLetter(null, null, 0, first, ReasonCode.UNDECODABLE, "a reason", 8)
                .toProducerRecord()));

    // Then
    for (long place = 5; place <= 8; place++) {
      assertThat(kept.isSetAside(CLOCK, place)).isTrue();
      assertThat(kept.isRefusedAtOnce(CLOCK, place)).isTrue();
    }
    assertThat(kept.isSetAside(CLOCK, 4)).isFalse();
    assertThat(kept.end(CLOCK)).isEqualTo(9);
  }

  private static ConsumerRecord<byte[], byte[]> entry(
      int partition, TopicPartition source, long place) {
    ConsumerRecord<byte[], byte[]> entry =
        new ConsumerRecord<>(Topics.JOURNAL.name(), partition, 0, null, new byte[0]);
    entry
        .headers()
        .add(
            Headers.SOURCE,
            new Source(source.topic(), source.partition(), place).toString().getBytes(UTF_8));
    return entry;
  }

  private static ConsumerRecord<byte[], byte[]> letter(long place, ReasonCode reason) {
    return received(
        new DeadLetter(
                null, new byte[0], 0, new Source(CLOCK.topic(), 1, place), reason, "a reason")
            .toProducerRecord());
  }

  private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
    ConsumerRecord<byte[], byte[]> letter =
        new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    sent.headers().forEach(letter.headers()::add);
    return letter;
  }
}
