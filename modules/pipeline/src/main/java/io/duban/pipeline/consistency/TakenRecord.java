package io.duban.pipeline.consistency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.pipeline.deadletter.Source;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;

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
      return text(kept, Headers.SOURCE).map(Source::parse).or(() -> refused(kept));
    } catch (RuntimeException notAPlace) {
      return Optional.empty();
    }
  }

  private static Optional<Source> refused(ConsumerRecord<?, ?> letter) {
    return text(letter, ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME)
        .flatMap(
            topic ->
                text(letter, ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME)
                    .flatMap(
                        partition ->
                            text(letter, ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME)
                                .map(
                                    offset ->
                                        new Source(
                                            topic,
                                            Integer.parseInt(partition),
                                            Long.parseLong(offset)))));
  }

  private static Optional<String> text(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8));
  }
}
