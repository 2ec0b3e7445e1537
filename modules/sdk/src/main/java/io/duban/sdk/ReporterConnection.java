package io.duban.sdk;

import io.duban.contracts.ProgressReported;
import io.duban.contracts.Topics;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.RegistryConfig;
import io.duban.registry.client.SchemaRegistries;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.registry.serde.AvroSerializer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How to reach the brokers and the registry, checked before anything is opened. */
record ReporterConnection(
    String unit,
    String bootstrap,
    String registryUrl,
    SchemaRegistry sharedRegistry,
    Producer<String, byte[]> givenProducer,
    Map<String, Object> properties,
    Duration timeout,
    boolean autoRegister) {

  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final String SHARED_REGISTRY = "the given registry";

  private static final Map<String, String> INSTEAD =
      Map.of(
          ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "use bootstrap(…)",
          RegistryConfig.URL, "use registry(…)",
          ProducerConfig.MAX_BLOCK_MS_CONFIG, "use timeout(…)",
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "use timeout(…)",
          ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "use timeout(…)",
          AvroSerdeConfig.AUTO_REGISTER_SCHEMAS, "use autoRegisterSchemas(…)",
          ProducerConfig.ACKS_CONFIG, "a receipt says that all replicas in sync have the report",
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "a report must not be written twice",
          ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, "reports are written by one serializer",
          ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, "reports are written by one serializer");

  ReporterConnection {
    properties = Map.copyOf(properties);
    require(
        bootstrap != null || givenProducer != null,
        "no brokers: say where they are with bootstrap(\"host:port\")");
    require(
        (registryUrl == null) != (sharedRegistry == null),
        "one schema registry is needed: say where it is with registry(\"http://host:port\")");
    require(
        timeout.compareTo(SHORTEST) >= 0 && timeout.compareTo(LONGEST) <= 0,
        "timeout must be from %s to %s, but is %s".formatted(SHORTEST, LONGEST, timeout));
    Set<String> names = properties.keySet();
    INSTEAD.forEach(
        (name, instead) ->
            require(
                !names.contains(name), "property %s cannot be set: %s".formatted(name, instead)));
  }

  static String checkUnit(String unit) {
    Topics.progress(unit);
    return unit;
  }

  Outbox open(Clock clock) {
    SchemaRegistry registry = sharedRegistry == null ? ownRegistry() : sharedRegistry;
    try {
      return new Outbox(
          Topics.progress(unit).name(),
          clock,
          timeout,
          producer(),
          serializer(registry),
          sharedRegistry == null ? registry : null,
          new Failures(unit, bootstrap, registryUrl == null ? SHARED_REGISTRY : registryUrl));
    } catch (KafkaException e) {
      if (sharedRegistry == null) {
        registry.close();
      }
      throw unusable(e);
    }
  }

  private Producer<String, byte[]> producer() {
    return givenProducer == null
        ? new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer())
        : givenProducer;
  }

  private SchemaRegistry ownRegistry() {
    try {
      return SchemaRegistries.from(registrySettings());
    } catch (KafkaException e) {
      throw unusable(e);
    }
  }

  private AvroSerializer<ProgressReported> serializer(SchemaRegistry registry) {
    Map<String, Object> settings = new HashMap<>(properties);
    settings.put(AvroSerdeConfig.AUTO_REGISTER_SCHEMAS, autoRegister);
    return new AvroSerializer<>(registry, settings, false);
  }

  Map<String, Object> producerSettings() {
    int millis = Math.toIntExact(timeout.toMillis());
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "duban-sdk-" + unit);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    // zstd and snappy need native code unpacked, which a hardened machine may forbid; lz4 does not.
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.putAll(properties);
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    // Half, so that the broker's own account of what is wrong comes before the time is up.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis / 2);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
    return settings;
  }

  private Map<String, Object> registrySettings() {
    int half = Math.toIntExact(timeout.toMillis()) / 2;
    Map<String, Object> settings = new HashMap<>();
    settings.put(RegistryConfig.CONNECT_TIMEOUT_MS, Math.min(5_000, half));
    settings.put(RegistryConfig.READ_TIMEOUT_MS, Math.min(10_000, half));
    settings.put(RegistryConfig.MAX_RETRIES, 1);
    settings.putAll(properties);
    settings.put(RegistryConfig.URL, registryUrl);
    return settings;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static IllegalArgumentException unusable(KafkaException failure) {
    Throwable cause = failure.getCause() instanceof KafkaException deeper ? deeper : failure;
    return new IllegalArgumentException(
        "the reporter's settings cannot be used: " + cause.getMessage(), failure);
  }
}
