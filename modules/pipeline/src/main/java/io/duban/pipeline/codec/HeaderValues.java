package io.duban.pipeline.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Values of headers, which are all texts. */
public final class HeaderValues {
  private HeaderValues() {}

  /** The last header of a name, or nothing if there is none or it is null. */
  public static Optional<String> text(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, UTF_8));
  }
}
