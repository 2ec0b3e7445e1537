package io.duban.pipeline.codec;

import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroDeserializer;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.registry.serde.UndecodableException;
import io.duban.registry.serde.UndecodableException.Reason;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads an event of any type in the catalogue and keeps its bytes. */
public final class EncodedDeserializer implements Deserializer<Encoded> {
  private final AvroDeserializer<Object> delegate;

  public EncodedDeserializer(SchemaRegistry registry) {
    delegate =
        new AvroDeserializer<>(registry, Map.of(AvroSerdeConfig.SPECIFIC_AVRO_READER, true), false);
  }

  @Override
  public Encoded deserialize(String topic, byte[] bytes) {
    return bytes == null ? null : new Encoded(event(delegate.deserialize(topic, bytes)), bytes);
  }

  @Override
  public Encoded deserialize(String topic, Headers headers, byte[] bytes) {
    return bytes == null
        ? null
        : new Encoded(event(delegate.deserialize(topic, headers, bytes)), bytes);
  }

  // A registry may hold schemas of texts, numbers and enums too, and bytes may name them.
  private static SpecificRecord event(Object value) {
    if (value instanceof SpecificRecord event) {
      return event;
    }
    String type = value == null ? "null" : value.getClass().getSimpleName();
    throw new UndecodableException(
        Reason.UNKNOWN_CLASS, "A value of type %s is no event".formatted(type));
  }
}
