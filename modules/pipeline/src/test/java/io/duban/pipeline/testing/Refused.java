package io.duban.pipeline.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.ReasonCode;
import java.util.Base64;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;

/**
 * A dead letter as a consumer sees it.
 *
 * @param value in base 64, or null if the record had none
 * @param source topic, partition and offset the headers name
 */
public record Refused(String key, String value, ReasonCode reason, String detail, String source) {

  static Refused of(TestRecord<byte[], byte[]> letter) {
    Function<String, String> header = name -> text(letter.headers().lastHeader(name));
    return new Refused(
        letter.key() == null ? null : new String(letter.key(), UTF_8),
        encoded(letter.value()),
        ReasonCode.valueOf(header.apply(Headers.REASON)),
        header.apply(Headers.DETAIL),
        "%s/%s/%s"
            .formatted(
                header.apply("__streams.errors.topic"),
                header.apply("__streams.errors.partition"),
                header.apply("__streams.errors.offset")));
  }

  public static String encoded(byte[] bytes) {
    return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
  }

  private static String text(Header header) {
    return header == null ? null : new String(header.value(), UTF_8);
  }
}
