package io.duban.registry.serde;

import io.duban.registry.SchemaRegistry;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * An {@link AvroSerializer} and an {@link AvroDeserializer} of the same values.
 *
 * @param <T> the type of the values
 */
public final class AvroSerde<T> implements Serde<T> {

  private final AvroSerializer<T> serializer;
  private final AvroDeserializer<T> deserializer;

  /** To be configured, as its two parts are. */
  public AvroSerde() {
    this(new AvroSerializer<>(), new AvroDeserializer<>());
  }

  /** Values in generic records. */
  public AvroSerde(SchemaRegistry registry) {
    this(new AvroSerializer<>(registry), new AvroDeserializer<>(registry));
  }

  /** Values in one generated class, whatever version of its schema they were written with. */
  public AvroSerde(SchemaRegistry registry, Class<T> type) {
    this(new AvroSerializer<>(registry), new AvroDeserializer<>(registry, type));
  }

  public AvroSerde(SchemaRegistry registry, Map<String, ?> config, boolean isKey) {
    this(
        new AvroSerializer<>(registry, config, isKey),
        new AvroDeserializer<>(registry, config, isKey));
  }

  private AvroSerde(AvroSerializer<T> serializer, AvroDeserializer<T> deserializer) {
    this.serializer = serializer;
    this.deserializer = deserializer;
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    serializer.configure(configs, isKey);
    deserializer.configure(configs, isKey);
  }

  @Override
  public Serializer<T> serializer() {
    return serializer;
  }

  @Override
  public Deserializer<T> deserializer() {
    return deserializer;
  }

  @Override
  public void close() {
    serializer.close();
    deserializer.close();
  }
}
