package io.duban.pipeline.codec;

import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroDeserializer;
import io.duban.registry.serde.AvroSerdeConfig;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads an event of any type in the catalogue and keeps its bytes. */
public final class EncodedDeserializer implements Deserializer<Encoded> {
  private final AvroDeserializer<SpecificRecord> delegate;

  public EncodedDeserializer(SchemaRegistry registry) {
    delegate =
        new AvroDeserializer<>(registry, Map.of(AvroSerdeConfig.SPECIFIC_AVRO_READER, true), false);
  }

  @Override
  public Encoded deserialize(String topic, byte[] bytes) {
    return bytes == null ? null : new Encoded(delegate.deserialize(topic, bytes), bytes);
  }

  @Override
  public Encoded deserialize(String topic, Headers headers, byte[] bytes) {
    return bytes == null ? null : new Encoded(delegate.deserialize(topic, headers, bytes), bytes);
  }
}
