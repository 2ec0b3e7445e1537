package io.duban.integration.cluster;

import io.duban.contracts.Topic;
import io.duban.registry.serde.AvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning; a reading goes on where it stopped. */
public final class Reading implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(5);

  private final Consumer<String, byte[]> consumer;

  private Reading(Deployment cluster, Topic topic, IsolationLevel isolation) {
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put("isolation.level", isolation.toString());
    settings.put("fetch.max.wait.ms", "100");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  public static Reading committed(Deployment cluster, Topic topic) {
    return new Reading(cluster, topic, IsolationLevel.READ_COMMITTED);
  }

  public static Reading uncommitted(Deployment cluster, Topic topic) {
    return new Reading(cluster, topic, IsolationLevel.READ_UNCOMMITTED);
  }

  /** What has come meanwhile, perhaps nothing. */
  public List<ConsumerRecord<String, byte[]>> next() {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    consumer.poll(POLL).forEach(records::add);
    return records;
  }

  /** All that was written up to now, each partition in order. */
  public List<ConsumerRecord<String, byte[]>> toEnd() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      records.addAll(next());
    }
    return records;
  }

  /** All committed records of a topic. */
  public static List<ConsumerRecord<String, byte[]>> all(Deployment cluster, Topic topic) {
    try (Reading reading = committed(cluster, topic)) {
      return reading.toEnd();
    }
  }

  /** All committed values of a topic by key, in order; null where a record deletes. */
  public static <T extends SpecificRecord> Map<String, List<T>> byKey(
      Deployment cluster, Topic topic, Class<T> type) {
    Map<String, List<T>> byKey = new LinkedHashMap<>();
    try (AvroDeserializer<T> deserializer = new AvroDeserializer<>(cluster.registry(), type)) {
      for (ConsumerRecord<String, byte[]> record : all(cluster, topic)) {
        byKey
            .computeIfAbsent(record.key(), key -> new ArrayList<>())
            .add(deserializer.deserialize(topic.name(), record.value()));
      }
    }
    return byKey;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
