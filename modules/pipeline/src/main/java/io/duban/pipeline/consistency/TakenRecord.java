package io.duban.pipeline.consistency;

import io.duban.pipeline.deadletter.Source;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A record of a source that was taken in, and the entry of the journal or the dead letter that
 * keeps it. What concerns every task is kept in each partition of the journal.
 *
 * @param place where its sender wrote it
 * @param timestamp its time, the same there and here
 */
public record TakenRecord(Source place, long timestamp, TopicPartition keptIn, long keptAt) {

  /** What an entry of the journal or a dead letter keeps; empty if it does not say. */
  public static Optional<TakenRecord> of(ConsumerRecord<?, ?> kept) {
    return place(kept)
        .map(
            place ->
                new TakenRecord(
                    place,
                    kept.timestamp(),
                    new TopicPartition(kept.topic(), kept.partition()),
                    kept.offset()));
  }

  public TopicPartition source() {
    return new TopicPartition(place.topic(), place.partition());
  }

  private static Optional<Source> place(ConsumerRecord<?, ?> kept) {
    try {
      return Source.named(kept.headers());
    } catch (RuntimeException notAPlace) {
      return Optional.empty();
    }
  }
}
