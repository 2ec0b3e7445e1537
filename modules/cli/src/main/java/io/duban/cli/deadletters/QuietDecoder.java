package io.duban.cli.deadletters;

import io.duban.cli.connection.Connection;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroDeserializer;
import io.duban.registry.serde.AvroSerdeConfig;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Decodes what may be no event at all, as dead letters often are not. */
final class QuietDecoder implements AutoCloseable {
  private final SchemaRegistry registry;
  private final AvroDeserializer<Object> deserializer;

  QuietDecoder(Connection connection) {
    registry = connection.registry();
    deserializer =
        new AvroDeserializer<>(registry, Map.of(AvroSerdeConfig.SPECIFIC_AVRO_READER, true), false);
  }

  Optional<SpecificRecord> decode(ConsumerRecord<byte[], byte[]> record) {
    try {
      Object event = deserializer.deserialize(record.topic(), record.value());
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
