package io.duban.office.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.registry.serde.UndecodableException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the events out of records.
 *
 * @param <T> kind of the events
 */
public final class Decoder<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Decoder.class);

  private final Deserializer<T> deserializer;

  Decoder(Deserializer<T> deserializer) {
    this.deserializer = deserializer;
  }

  /** The event, or nothing for a deletion and for bytes that are none, which are warned of. */
  public Optional<T> decode(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.ofNullable(
          deserializer.deserialize(record.topic(), record.headers(), record.value()));
    } catch (UndecodableException e) {
      LOG.warn(
          "Record {} of partition {} of {} is left out: {}",
          record.offset(),
          record.partition(),
          record.topic(),
          e.getMessage());
      return Optional.empty();
    }
  }

  /** The key as text. */
  public static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), UTF_8);
  }
}
