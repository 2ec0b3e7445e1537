package io.duban.pipeline.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.Tick;
import io.duban.contracts.Topic;
import io.duban.pipeline.codec.Encoded;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.registry.serde.AvroSerializer;
import io.duban.registry.serde.TopicRecordNameStrategy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/** One processor with its stores, fed with records of one partition as its source would. */
public final class ProcessorFixture {
  private final SchemaRegistry registry = new InMemorySchemaRegistry();
  private final EncodedDeserializer decoder = new EncodedDeserializer(registry);
  private final AvroSerializer<SpecificRecord> encoder =
      new AvroSerializer<>(
          registry,
          Map.of(
              AvroSerdeConfig.AUTO_REGISTER_SCHEMAS,
              true,
              AvroSerdeConfig.VALUE_SUBJECT_NAME_STRATEGY,
              TopicRecordNameStrategy.class),
          false);
  private final MockProcessorContext<Object, Object> context = new MockProcessorContext<>();
  private final Topic topic;
  private Processor<String, Encoded, Object, Object> processor;
  private long offset;

  public ProcessorFixture(Topic topic, List<StoreBuilder<?>> stores) {
    this.topic = topic;
    stores.forEach(store -> open(context, store));
  }

  public static <S extends StateStore> S open(
      MockProcessorContext<?, ?> context, StoreBuilder<S> builder) {
    S store = builder.withLoggingDisabled().withCachingDisabled().build();
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
    return store;
  }

  /** Starts a processor on the stores as they are, as after a rebalance. */
  public void start(Processor<String, Encoded, Object, Object> started) {
    processor = started;
    processor.init(context);
  }

  public EncodedDeserializer decoder() {
    return decoder;
  }

  public MockProcessorContext<Object, Object> context() {
    return context;
  }

  public void tick(int origin, String day) {
    send(origin, null, new Tick(LocalDate.parse(day)), TopologyFixture.at(day, "00:00"));
  }

  public void send(int origin, String key, SpecificRecord event, Instant at) {
    send(origin, "source", key, event, at);
  }

  /** Sends what was written to a topic. */
  public void send(String source, String key, SpecificRecord event, Instant at) {
    send(0, source, key, event, at);
  }

  private void send(int origin, String source, String key, SpecificRecord event, Instant at) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.ORIGIN, Integer.toString(origin).getBytes(UTF_8));
    headers.add(Headers.SOURCE, (source + "/0/" + offset).getBytes(UTF_8));
    context.setRecordMetadata(topic.name(), 0, offset++);
    Encoded value = new Encoded(event, encoder.serialize(topic.name(), event));
    processor.process(new Record<>(key, value, at.toEpochMilli(), headers));
  }

  /** What was forwarded to a sink since the last {@link #forget}. */
  public List<Record<?, ?>> forwarded(String node) {
    return context.forwarded(node).stream().<Record<?, ?>>map(CapturedForward::record).toList();
  }

  /** The values of {@link #forwarded}. */
  public List<Object> values(String node) {
    return forwarded(node).stream().<Object>map(Record::value).toList();
  }

  public void forget() {
    context.resetForwards();
  }
}
