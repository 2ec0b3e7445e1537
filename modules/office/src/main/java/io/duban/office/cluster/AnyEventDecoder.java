package io.duban.office.cluster;

import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroDeserializer;
import io.duban.registry.serde.AvroSerdeConfig;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Decodes events of any kind, and what may be none at all, as dead letters often are. */
public final class AnyEventDecoder implements AutoCloseable {
  private final SchemaRegistry registry;
  private final AvroDeserializer<Object> deserializer;

  public AnyEventDecoder(Connection connection) {
    registry = connection.registry();
    deserializer =
        new AvroDeserializer<>(registry, Map.of(AvroSerdeConfig.SPECIFIC_AVRO_READER, true), false);
  }

  public Optional<SpecificRecord> decode(ConsumerRecord<byte[], byte[]> record) {
    return decode(record.topic(), record.value());
  }

  /** The event in bytes that were kept. */
  public Optional<SpecificRecord> decode(String topic, byte[] bytes) {
    try {
      Object event = deserializer.deserialize(topic, bytes);
      return event instanceof SpecificRecord known ? Optional.of(known) : Optional.empty();
    } catch (SerializationException noEvent) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    registry.close();
  }
}
