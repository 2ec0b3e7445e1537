package io.duban.pipeline.deadletter;

import io.duban.contracts.Headers;
import io.duban.pipeline.codec.HeaderValues;
import java.util.Optional;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Where a record came from, first of all: the place where its sender wrote it. */
public record Source(String topic, int partition, long offset) {

  public static Source of(RecordMetadata metadata) {
    return new Source(metadata.topic(), metadata.partition(), metadata.offset());
  }

  /** The origin a journal record carries along, else the place of the record itself. */
  public static Source of(org.apache.kafka.common.header.Headers headers, RecordMetadata metadata) {
    return journalled(headers).orElseGet(() -> of(metadata));
  }

  /**
   * The place that headers of the pipeline's own name, those of the journal or of a dead letter.
   */
  public static Optional<Source> named(org.apache.kafka.common.header.Headers headers) {
    return journalled(headers).or(() -> refused(headers));
  }

  /** The place a journal record carries along. */
  public static Optional<Source> journalled(org.apache.kafka.common.header.Headers headers) {
    return HeaderValues.text(headers, Headers.SOURCE).map(Source::parse);
  }

  /** The place that Kafka Streams wrote on a dead letter. */
  public static Optional<Source> refused(org.apache.kafka.common.header.Headers headers) {
    Optional<String> partition =
        HeaderValues.text(headers, ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME);
    Optional<String> offset =
        HeaderValues.text(headers, ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME);
    return HeaderValues.text(headers, ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME)
        .filter(topic -> partition.isPresent() && offset.isPresent())
        .map(
            topic ->
                new Source(topic, Integer.parseInt(partition.get()), Long.parseLong(offset.get())));
  }

  public static Source parse(String text) {
    int offset = text.lastIndexOf('/');
    int partition = text.lastIndexOf('/', offset - 1);
    return new Source(
        text.substring(0, partition),
        Integer.parseInt(text.substring(partition + 1, offset)),
        Long.parseLong(text.substring(offset + 1)));
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
