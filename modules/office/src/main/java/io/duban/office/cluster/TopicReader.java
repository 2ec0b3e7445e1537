package io.duban.office.cluster;

import io.duban.contracts.Topic;
import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import io.duban.pipeline.fetching.GuardedConsumers;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what is committed on a topic; a transaction that never ends holds nobody up. */
public final class TopicReader implements AutoCloseable {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Connection connection;
  private final SchemaRegistry registry;
  private final Consumer<byte[], byte[]> consumer;

  public TopicReader(Connection connection) {
    this.connection = connection.checked();
    this.registry = connection.registry();
    this.consumer = consumer(connection);
  }

  private static Consumer<byte[], byte[]> consumer(Connection connection) {
    Map<String, Object> settings = new HashMap<>(connection.kafka());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return GuardedConsumers.ofBytes(settings);
  }

  /** Whether the cluster has the topic. */
  public boolean has(Topic topic) {
    return !consumer.partitionsFor(topic.name()).isEmpty();
  }

  /** The events of a topic up to now, in the order of {@link RecordOrder}. */
  public <T extends SpecificRecord> List<T> events(Topic topic, Class<T> type) {
    return decoder(type).decodeAll(records(topic));
  }

  /** The latest event of each key of a topic; a key that was deleted is left out. */
  public <T extends SpecificRecord> List<T> latest(Topic topic, Class<T> type) {
    return decoder(type).decodeAll(lastOfEachKey(topic));
  }

  /** The last record of each key of a topic, deletions left out. */
  public List<ConsumerRecord<byte[], byte[]>> lastOfEachKey(Topic topic) {
    Map<String, ConsumerRecord<byte[], byte[]>> last = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
      last.put(Decoder.key(record), record);
    }
    return last.values().stream().filter(record -> record.value() != null).toList();
  }

  /** The records of a topic up to now, in the order of {@link RecordOrder}. */
  public List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
    List<TopicPartition> partitions = assign(topic);
    // Read as committed, the end lies before the first transaction that is still open.
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!reached(ends)) {
      if (System.nanoTime() > deadline) {
        throw new OfficeException(
            OfficeProblem.BROKER_TOO_SLOW,
            "Topic %s could not be read to its end within %d s; the broker at %s is too slow or partly down."
                .formatted(topic.name(), TIMEOUT.toSeconds(), connection.bootstrap()));
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL_INTERVAL)) {
        records.add(record);
        deadline = System.nanoTime() + TIMEOUT.toNanos();
      }
    }
    return RecordOrder.of(records);
  }

  /** The first record of a partition from an offset on, unless none comes in time. */
  public Optional<ConsumerRecord<byte[], byte[]>> first(TopicPartition partition, long offset) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, offset);
    return await(Optional::of, TIMEOUT);
  }

  public int partitions(Topic topic) {
    return consumer.partitionsFor(topic.name()).size();
  }

  /** Passes on what comes after what was read last, until nobody takes it any more. */
  public void follow(Predicate<ConsumerRecord<byte[], byte[]>> sink) {
    boolean wanted = true;
    while (wanted) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL_INTERVAL)) {
        wanted = wanted && sink.test(record);
      }
    }
  }

  /** Leaves out what is on the topics by now. */
  public void fromNow(List<Topic> topics) {
    List<TopicPartition> partitions = topics.stream().flatMap(this::partitionsOf).toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** The first answer among what comes, unless none comes in time. */
  public <A> Optional<A> await(
      Function<ConsumerRecord<byte[], byte[]>, Optional<A>> answer, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (System.nanoTime() < deadline) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL_INTERVAL)) {
        Optional<A> found = answer.apply(record);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  public <T extends SpecificRecord> Decoder<T> decoder(Class<T> type) {
    return new Decoder<>(new AvroDeserializer<>(registry, type));
  }

  private List<TopicPartition> assign(Topic topic) {
    List<TopicPartition> partitions = partitionsOf(topic).toList();
    if (partitions.isEmpty()) {
      throw new OfficeException(
          OfficeProblem.TOPIC_MISSING,
          "There is no topic %s at %s.".formatted(topic.name(), connection.bootstrap()));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return partitions;
  }

  private Stream<TopicPartition> partitionsOf(Topic topic) {
    return consumer.partitionsFor(topic.name()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()));
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  @Override
  public void close() {
    consumer.close();
    registry.close();
  }
}
