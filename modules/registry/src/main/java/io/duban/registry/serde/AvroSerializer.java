package io.duban.registry.serde;

import io.duban.registry.SchemaRegistry;
import io.duban.registry.cache.BoundedCache;
import io.duban.registry.client.RegistryConfig;
import io.duban.registry.client.SchemaRegistries;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes Avro records, generic or generated, and primitives, in Confluent's wire format.
 *
 * <p>{@link #serialize} throws {@link UnencodableException} when the record cannot be written, and
 * {@link io.duban.registry.RegistryUnavailableException} when the registry had to be asked and
 * could not answer. It may be used by many threads at once.
 *
 * @param <T> the type of the values
 */
public final class AvroSerializer<T> implements Serializer<T> {

  private final boolean ownsRegistry;
  private SchemaRegistry registry;
  private EncoderSelection selection;
  private BoundedCache<String, BoundedCache<Schema, RecordEncoder>> encoders;
  private AvroSerdeConfig config;

  /** To be configured with the keys of {@link AvroSerdeConfig} and {@link RegistryConfig}. */
  public AvroSerializer() {
    this.ownsRegistry = true;
  }

  /**
   * For values, with the default configuration. The registry stays open when the serializer is
   * closed.
   */
  public AvroSerializer(SchemaRegistry registry) {
    this(registry, Map.of(), false);
  }

  /** The registry stays open when the serializer is closed. */
  public AvroSerializer(SchemaRegistry registry, Map<String, ?> config, boolean isKey) {
    this.ownsRegistry = false;
    this.registry = registry;
    apply(new AvroSerdeConfig(config, isKey));
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    if (ownsRegistry) {
      close();
      registry = SchemaRegistries.from(configs);
    }
    apply(new AvroSerdeConfig(configs, isKey));
  }

  private void apply(AvroSerdeConfig applied) {
    config = applied;
    selection = new EncoderSelection(registry, applied);
    encoders = BoundedCache.lasting(applied.getInt(RegistryConfig.CACHE_CAPACITY));
  }

  @Override
  public byte[] serialize(String topic, T data) {
    if (data == null) {
      return null;
    }
    if (selection == null) {
      throw new IllegalStateException("This serializer has no registry; call configure first");
    }
    return encoders
        .get(topic, name -> encodersOfTopic())
        .get(ValueSchemas.of(data), schema -> selection.select(topic, schema))
        .encode(ValueSchemas.toAvro(data));
  }

  private BoundedCache<Schema, RecordEncoder> encodersOfTopic() {
    int capacity = config.getInt(RegistryConfig.CACHE_CAPACITY);
    long seconds = config.getLong(RegistryConfig.LATEST_CACHE_TTL_SEC);
    if (seconds < 0 || !config.getBoolean(AvroSerdeConfig.USE_LATEST_VERSION)) {
      return BoundedCache.lasting(capacity);
    }
    return BoundedCache.expiring(capacity, Duration.ofSeconds(seconds));
  }

  @Override
  public void close() {
    if (ownsRegistry && registry != null) {
      registry.close();
    }
  }
}
