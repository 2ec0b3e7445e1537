package io.duban.benchmarks.endtoend;

import io.duban.contracts.Topic;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.pipeline.provision.PartitionOffsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How far topics and a consumer group are. */
final class Offsets {
  private static final Duration POLL = Duration.ofMillis(100);
  // Ends of transactions that may follow the last record.
  private static final int MARKERS = 1_000;

  private final Admin admin;
  private final PartitionOffsets offsets;
  private final Map<String, Object> kafka;

  Offsets(Cluster cluster) {
    admin = cluster.admin();
    offsets = new PartitionOffsets(admin);
    kafka = cluster.kafka();
  }

  List<TopicPartition> partitions(Collection<Topic> topics) {
    return offsets.partitions(topics.stream().map(Topic::name).toList());
  }

  /** Where the next record of each partition would be, also of open transactions. */
  Map<TopicPartition, Long> ends(Collection<Topic> topics) {
    return offsets.ends(partitions(topics), IsolationLevel.READ_UNCOMMITTED);
  }

  /** How many records a topic holds, the ends of transactions included. */
  long records(Topic topic) {
    return sum(ends(List.of(topic)));
  }

  /** The same of the changelogs of all stores. */
  long changes() {
    List<String> changelogs =
        AdminFutures.get(admin.listTopics().names()).stream()
            .filter(name -> name.endsWith("-changelog"))
            .toList();
    return sum(offsets.ends(offsets.partitions(changelogs), IsolationLevel.READ_UNCOMMITTED));
  }

  private static long sum(Map<TopicPartition, Long> places) {
    return places.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean committed(String group, Map<TopicPartition, Long> upTo) {
    Map<TopicPartition, Long> done = new HashMap<>();
    AdminFutures.get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
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
}
