package io.duban.pipeline.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Where a record came from, first of all: the place where its sender wrote it. */
public record Source(String topic, int partition, long offset) {

  public static Source of(RecordMetadata metadata) {
    return new Source(metadata.topic(), metadata.partition(), metadata.offset());
  }

  /** The origin a journal record carries along, else the place of the record itself. */
  public static Source of(org.apache.kafka.common.header.Headers headers, RecordMetadata metadata) {
    Header header = headers.lastHeader(Headers.SOURCE);
    return header == null ? of(metadata) : parse(new String(header.value(), UTF_8));
  }

  /**
   * The place that headers of the pipeline's own name, those of the journal or of a dead letter.
   */
  public static Optional<Source> named(org.apache.kafka.common.header.Headers headers) {
    Header journalled = headers.lastHeader(Headers.SOURCE);
    Header refused = headers.lastHeader(ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME);
    if (journalled != null) {
      return Optional.of(parse(text(journalled)));
    }
    return refused == null
        ? Optional.empty()
        : Optional.of(
            new Source(
                text(refused),
                Integer.parseInt(
                    text(headers.lastHeader(ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME))),
                Long.parseLong(
                    text(headers.lastHeader(ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME)))));
  }

  private static String text(Header header) {
    return new String(header.value(), UTF_8);
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
