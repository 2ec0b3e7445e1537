package io.duban.office.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.registry.serde.UndecodableException;
import java.util.List;
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
  private final LeftOutRecords leftOut =
      new LeftOutRecords(System::nanoTime, warning -> LOG.warn("{}", warning));

  Decoder(Deserializer<T> deserializer) {
    this.deserializer = deserializer;
  }

  /** The event, or nothing for a deletion and for bytes that are none, which are warned of. */
  public Optional<T> decode(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.ofNullable(
          deserializer.deserialize(record.topic(), record.headers(), record.value()));
    } catch (UndecodableException e) {
      leftOut.add(record, e.getMessage());
      return Optional.empty();
    }
  }

  /** The events in records, in their order; says at once how many records hold none. */
  public List<T> decodeAll(List<ConsumerRecord<byte[], byte[]>> records) {
    List<T> events = records.stream().flatMap(record -> decode(record).stream()).toList();
    leftOut.tellRest();
    return events;
  }

  /** The key as text. */
  public static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), UTF_8);
  }
}
