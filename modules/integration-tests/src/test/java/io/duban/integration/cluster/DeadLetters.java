package io.duban.integration.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.Topics;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;

/** Reads what was refused. */
public final class DeadLetters {
  private static final int SHOWN = 60;

  private DeadLetters() {}

  /**
   * A dead letter.
   *
   * @param place where its sender wrote it
   * @param bytes its value in Base64, as a hash if it is long, or "none"
   */
  public record Letter(String reason, String place, String key, String bytes) {}

  public static Letter letter(String reason, String place, String key, byte[] bytes) {
    return new Letter(reason, place, key, shown(bytes));
  }

  /** All committed dead letters. */
  public static List<Letter> readFrom(Deployment cluster) {
    return Reading.all(cluster, Topics.DEAD_LETTERS).stream()
        .map(
            record ->
                letter(text(record, Headers.REASON), place(record), record.key(), record.value()))
        .toList();
  }

  /** Where the sender of a dead letter wrote it. */
  static String place(ConsumerRecord<String, byte[]> record) {
    return String.join(
        "/",
        text(record, ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME),
        text(record, ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME),
        text(record, ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME));
  }

  private static String text(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "no " + name : new String(header.value(), UTF_8);
  }

  private static String shown(byte[] bytes) {
    if (bytes == null) {
      return "none";
    }
    String encoded = Base64.getEncoder().encodeToString(bytes);
    return encoded.length() <= SHOWN
        ? encoded
        : "%s… %d bytes, hash %08x"
            .formatted(encoded.substring(0, SHOWN), bytes.length, Arrays.hashCode(bytes));
  }
}
