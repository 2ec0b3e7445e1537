package io.duban.pipeline.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.Limits;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topics;
import io.duban.rules.bound.Texts;
import io.duban.rules.report.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A record that was refused, or several that nobody could read.
 *
 * @param key as its sender wrote it, may be null; of what was journalled before, the task's id
 * @param value as its sender wrote it, may be null; left out if it is larger than what is heard
 * @param last offset of the last record that it stands for
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
public record DeadLetter(
    byte[] key,
    byte[] value,
    long timestamp,
    Source source,
    ReasonCode reason,
    String detail,
    long last) {
  private static final int DETAIL_LIMIT = 1_000;

  public static DeadLetter of(
      byte[] key, byte[] value, long timestamp, Source source, Refusal refusal) {
    return new DeadLetter(
        key,
        value,
        timestamp,
        source,
        ReasonCode.valueOf(refusal.reason().name()),
        refusal.detail());
  }

  /** One that stands for a single record. */
  public DeadLetter(
      byte[] key, byte[] value, long timestamp, Source source, ReasonCode reason, String detail) {
    this(key, value, timestamp, source, reason, detail, source.offset());
  }

  public DeadLetter {
    // Letters of 0.1.0 that are sent again, say; what was heard always fits.
    if (value != null && value.length > Limits.RECORD) {
      detail =
          "%s; its %d bytes (SHA-256 %s) stay where they were sent"
              .formatted(shortened(detail), value.length, sha256(value));
      value = null;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** For a sink of the topology. */
  public Record<byte[], byte[]> toRecord() {
    return new Record<>(key, value, Math.max(0, timestamp), headers());
  }

  /** For a producer, or an exception handler of Kafka Streams. */
  public ProducerRecord<byte[], byte[]> toProducerRecord() {
    return new ProducerRecord<>(
        Topics.DEAD_LETTERS.name(), null, Math.max(0, timestamp), key, value, headers());
  }

  // The same headers as Kafka's own dead letter queue writes, so that one tool reads both.
  private org.apache.kafka.common.header.Headers headers() {
    org.apache.kafka.common.header.Headers headers =
        new RecordHeaders()
            .add(Headers.REASON, reason.name().getBytes(UTF_8))
            .add(Headers.DETAIL, shortened(detail).getBytes(UTF_8))
            .add(ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME, source.topic().getBytes(UTF_8))
            .add(
                ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME,
                Integer.toString(source.partition()).getBytes(UTF_8))
            .add(
                ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME,
                Long.toString(source.offset()).getBytes(UTF_8));
    return last > source.offset()
        ? headers.add(Headers.LAST_OFFSET, Long.toString(last).getBytes(UTF_8))
        : headers;
  }

  private static String shortened(String text) {
    return Texts.visible(text, DETAIL_LIMIT);
  }
}
