package io.duban.registry.serde;

import io.duban.registry.SchemaRegistry;
import io.duban.registry.cache.BoundedCache;
import io.duban.registry.client.RegistryConfig;
import io.duban.registry.client.SchemaRegistries;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads Confluent's wire format into generic records, generated classes or primitives.
 *
 * <p>{@link #deserialize} throws {@link UndecodableException} when the bytes or their schema are
 * bad, which no repetition mends, and {@link io.duban.registry.RegistryUnavailableException} when
 * the registry had to be asked and could not answer. It may be used by many threads at once.
 *
 * @param <T> the type of the values
 */
public final class AvroDeserializer<T> implements Deserializer<T> {

  private final boolean ownsRegistry;
  private final ReaderTarget.Choice fixedChoice;
  private SchemaRegistry registry;
  private BoundedCache<Integer, DecoderSelection.Decoding> decoders;
  private DecoderSelection selection;
  private boolean isKey;

  /** To be configured with the keys of {@link AvroSerdeConfig} and {@link RegistryConfig}. */
  public AvroDeserializer() {
    this.ownsRegistry = true;
    this.fixedChoice = null;
  }

  /** Reads values into generic records. The registry stays open when the deserializer is closed. */
  public AvroDeserializer(SchemaRegistry registry) {
    this(registry, Map.of(), false);
  }

  /**
   * Reads values into one generated class, whatever version of its schema they were written with.
   */
  public AvroDeserializer(SchemaRegistry registry, Class<T> type) {
    this(registry, ReaderTarget.of(type));
  }

  /** The registry stays open when the deserializer is closed. */
  public AvroDeserializer(SchemaRegistry registry, Map<String, ?> config, boolean isKey) {
    this.ownsRegistry = false;
    this.fixedChoice = null;
    this.registry = registry;
    apply(new AvroSerdeConfig(config, isKey));
  }

  private AvroDeserializer(SchemaRegistry registry, ReaderTarget.Choice choice) {
    this.ownsRegistry = false;
    this.fixedChoice = choice;
    this.registry = registry;
    apply(new AvroSerdeConfig(Map.of(), false));
  }

  /**
   * Reads values into generic records of the reader's schema, whatever version of it they were
   * written with.
   */
  public static AvroDeserializer<GenericRecord> readingAs(SchemaRegistry registry, Schema reader) {
    return new AvroDeserializer<>(registry, ReaderTarget.generic(reader, GenericData.get()));
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    if (ownsRegistry) {
      close();
      registry = SchemaRegistries.from(configs);
    }
    apply(new AvroSerdeConfig(configs, isKey));
  }

  private void apply(AvroSerdeConfig config) {
    isKey = config.isKey();
    decoders = BoundedCache.lasting(config.getInt(RegistryConfig.CACHE_CAPACITY));
    selection =
        new DecoderSelection(
            registry, fixedChoice == null ? configuredChoice(config) : fixedChoice);
  }

  private static ReaderTarget.Choice configuredChoice(AvroSerdeConfig config) {
    GenericData model =
        DataModels.forGenericReading(config.getBoolean(AvroSerdeConfig.USE_LOGICAL_TYPES));
    if (config.specificType().isPresent()) {
      return ReaderTarget.of(config.specificType().get());
    }
    return config.getBoolean(AvroSerdeConfig.SPECIFIC_AVRO_READER)
        ? ReaderTarget.classOfWriter(model)
        : ReaderTarget.generic(model);
  }

  @Override
  public T deserialize(String topic, Headers headers, byte[] data) {
    if (data == null) {
      return null;
    }
    WireFormat.refuseHeaderMode(headers, isKey);
    return deserialize(topic, data);
  }

  @Override
  @SuppressWarnings(
      "unchecked") // The caller names the type that the schemas of its topic describe.
  public T deserialize(String topic, byte[] data) {
    if (data == null) {
      return null;
    }
    if (selection == null) {
      throw new IllegalStateException("This deserializer has no registry; call configure first");
    }
    DecoderSelection.Decoding decoder = decoders.get(WireFormat.schemaId(data), selection::select);
    return (T) ValueSchemas.fromAvro(decoder.decode(data));
  }

  @Override
  public void close() {
    if (ownsRegistry && registry != null) {
      registry.close();
    }
  }
}
