package io.duban.benchmarks.endtoend;

import static java.util.stream.Collectors.toMap;

import io.duban.contracts.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How far topics and a consumer group are. */
final class Offsets {
  private static final Duration POLL = Duration.ofMillis(100);
  // Ends of transactions that may follow the last record.
  private static final int MARKERS = 1_000;

  private final Admin admin;
  private final Map<String, Object> kafka;

  Offsets(Cluster cluster) {
    admin = cluster.admin();
    kafka = cluster.kafka();
  }

  List<TopicPartition> partitions(Collection<Topic> topics) {
    return partitionsOf(topics.stream().map(Topic::name).toList());
  }

  private List<TopicPartition> partitionsOf(Collection<String> names) {
    Map<String, TopicDescription> described = get(admin.describeTopics(names).allTopicNames());
    return described.values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .toList();
  }

  /** Where the next record of each partition would be, also of open transactions. */
  Map<TopicPartition, Long> ends(Collection<Topic> topics) {
    return endsOf(topics.stream().map(Topic::name).toList());
  }

  private Map<TopicPartition, Long> endsOf(Collection<String> names) {
    Map<TopicPartition, OffsetSpec> latest =
        partitionsOf(names).stream()
            .collect(toMap(partition -> partition, any -> OffsetSpec.latest()));
    return get(admin.listOffsets(latest).all()).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  /** How many records a topic holds, the ends of transactions included. */
  long records(Topic topic) {
    return ends(List.of(topic)).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The same of the changelogs of all stores. */
  long changes() {
    List<String> changelogs =
        get(admin.listTopics().names()).stream()
            .filter(name -> name.endsWith("-changelog"))
            .toList();
    return endsOf(changelogs).values().stream().mapToLong(Long::longValue).sum();
  }

  boolean committed(String group, Map<TopicPartition, Long> upTo) {
    Map<TopicPartition, Long> done = new HashMap<>();
    get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach((partition, offset) -> done.put(partition, offset.offset()));
    return upTo.entrySet().stream()
        .allMatch(
            end -> end.getValue() == 0 || done.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  /** One past the last committed record of each partition, without the ends of transactions. */
  Map<TopicPartition, Long> recordEnds(Topic topic) {
    Map<TopicPartition, Long> lasts = new HashMap<>();
    try (Consumer<byte[], byte[]> consumer = committedReader()) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(List.of(topic)));
      consumer.assign(ends.keySet());
      ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - MARKERS)));
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          lasts.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
      }
    }
    return lasts;
  }

  private Consumer<byte[], byte[]> committedReader() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new BenchmarkException("the broker did not answer", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted", e);
    }
  }
}
