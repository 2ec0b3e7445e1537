package io.duban.office.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Headers of records, which are all texts. */
public final class HeaderText {
  private HeaderText() {}

  /** The last header of a name, or nothing if there is none or it is null. */
  public static Optional<String> of(ConsumerRecord<?, ?> record, String name) {
    return Optional.ofNullable(record.headers().lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, UTF_8));
  }
}
