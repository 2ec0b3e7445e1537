package io.duban.pipeline.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Directive;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Task;
import io.duban.contracts.Tick;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.contracts.Unit;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.pipeline.service.StreamsSettings;
import io.duban.pipeline.topology.DubanTopology;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import io.duban.registry.serde.AvroDeserializer;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.registry.serde.AvroSerializer;
import io.duban.rules.policy.Policies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology on one partition without a broker, with a registry of its own. */
public final class TopologyFixture implements AutoCloseable {
  private static final Policies POLICIES = Policies.DEFAULT;

  private final Map<String, Object> serdes =
      Map.of("schema.registry.url", "mock://" + UUID.randomUUID());
  private final SchemaRegistry registry = SchemaRegistries.from(serdes);
  private final TopologyTestDriver driver;

  public TopologyFixture() {
    this(UnaryOperator.identity());
  }

  /** The pipeline sees the registry as the operator makes it; the test sees it as it is. */
  public TopologyFixture(UnaryOperator<SchemaRegistry> seenByPipeline) {
    this(registry -> {}, seenByPipeline);
  }

  /** The registry holds something before the schemas of this version are registered. */
  public static TopologyFixture after(Consumer<SchemaRegistry> past) {
    return new TopologyFixture(past, UnaryOperator.identity());
  }

  private TopologyFixture(
      Consumer<SchemaRegistry> past, UnaryOperator<SchemaRegistry> seenByPipeline) {
    past.accept(registry);
    new SchemaProvisioner(registry).register(Topics.ALL);
    new SchemaProvisioner(registry).register(List.of(Topics.progress(Events.UNIT)));
    PipelineConfig config =
        new PipelineConfig(
            "test",
            Map.of("bootstrap.servers", "nowhere:9092"),
            serdes,
            1,
            Duration.ofMillis(100),
            1,
            Map.of(),
            POLICIES);
    DubanTopology topology = new DubanTopology(POLICIES, 1, seenByPipeline.apply(registry), serdes);
    driver = new TopologyTestDriver(topology.build(), StreamsSettings.of(config));
  }

  /** A moment of a day where the pipeline's days begin, as 08:30. */
  public static Instant at(String day, String time) {
    return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(POLICIES.zone()).toInstant();
  }

  public void begin(String day) {
    LocalDate date = LocalDate.parse(day);
    pipe(Topics.CLOCK, day, new Tick(date), at(day, "00:00"));
  }

  /** Begins the days from the first to the last, one after the other. */
  public void begin(String first, String last) {
    LocalDate.parse(first)
        .datesUntil(LocalDate.parse(last).plusDays(1))
        .forEach(day -> begin(day.toString()));
  }

  public void define(Task.Builder task, Instant at) {
    Task event = task.build();
    pipe(Topics.TASKS, event.getId(), event, at);
  }

  public void register(Unit unit, Instant at) {
    pipe(Topics.UNITS, unit.getId(), unit, at);
  }

  public void direct(Directive.Builder directive, Instant at) {
    Directive event = directive.build();
    pipe(Topics.DIRECTIVES, event.getTask(), event, at);
  }

  /** Sends a report to the topic of the unit it speaks for; returns the bytes that were sent. */
  public byte[] report(ProgressReported.Builder report, Instant at) {
    ProgressReported event = report.build();
    return pipe(Topics.progress(event.getUnit()), event.getTask(), event, at);
  }

  /** Sends an event to a topic as its producer would; returns the bytes that were sent. */
  public byte[] pipe(Topic topic, String key, SpecificRecord event, Instant at) {
    byte[] bytes = encode(topic, event);
    pipeBytes(topic, key, bytes, at);
    return bytes;
  }

  /** Sends bytes to a topic. */
  public void pipeBytes(Topic topic, String key, byte[] value, Instant at) {
    driver
        .createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(key, value, at);
  }

  /** Sends a record with headers. */
  public void pipeRecord(Topic topic, byte[] key, byte[] value, Headers headers, Instant at) {
    driver
        .createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(key, value, headers, at));
  }

  /** An event in the wire format, under a schema registered for the topic. */
  public byte[] encode(Topic topic, SpecificRecord event) {
    try (AvroSerializer<SpecificRecord> serializer =
        new AvroSerializer<>(
            registry, Map.of(AvroSerdeConfig.AUTO_REGISTER_SCHEMAS, true), false)) {
      return serializer.serialize(topic.name(), event);
    }
  }

  /** What a topic got since it was last read. */
  public <T extends SpecificRecord> List<KeyValue<String, T>> read(Topic topic, Class<T> type) {
    return driver
        .createOutputTopic(
            topic.name(),
            new StringDeserializer(),
            new AvroDeserializer<T>(
                registry, Map.of(AvroSerdeConfig.SPECIFIC_AVRO_READER, true), false))
        .readKeyValuesToList()
        .stream()
        .map(record -> KeyValue.pair(record.key, type.cast(record.value)))
        .toList();
  }

  public <T extends SpecificRecord> List<T> values(Topic topic, Class<T> type) {
    return read(topic, type).stream().map(record -> record.value).toList();
  }

  public List<Refused> refused() {
    return driver
        .createOutputTopic(
            Topics.DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList()
        .stream()
        .map(Refused::of)
        .toList();
  }

  /** Where the entries that the journal got since it was last read were sent. */
  public List<String> journalled() {
    return journal().stream()
        .map(
            entry ->
                new String(
                    entry.headers().lastHeader(io.duban.contracts.Headers.SOURCE).value(), UTF_8))
        .toList();
  }

  /** The entries that the journal got since it was last read. */
  public List<TestRecord<byte[], byte[]>> journal() {
    return driver
        .createOutputTopic(
            Topics.JOURNAL.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  /** The stores by name, as bytes by bytes. */
  @SuppressWarnings("unchecked") // All our stores hold bytes below their serdes.
  public Map<String, KeyValueStore<Bytes, byte[]>> stores() {
    Map<String, KeyValueStore<Bytes, byte[]>> stores = new TreeMap<>();
    driver
        .getAllStateStores()
        .forEach(
            (name, store) ->
                stores.put(
                    name,
                    ((WrappedStateStore<KeyValueStore<Bytes, byte[]>, ?, ?>) store).wrapped()));
    return stores;
  }

  /** Bytes of the largest value that each topic got since it was last read; changelogs too. */
  public Map<String, Integer> largestValues() {
    Map<String, Integer> largest = new TreeMap<>();
    for (String topic : driver.producedTopicNames()) {
      driver
          .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
          .readRecordsToList()
          .forEach(
              record ->
                  largest.merge(
                      topic, record.value() == null ? 0 : record.value().length, Math::max));
    }
    return largest;
  }

  public SchemaRegistry registry() {
    return registry;
  }

  @Override
  public void close() {
    driver.close();
    registry.close();
  }
}
