package io.duban.benchmarks.endtoend;

import io.duban.contracts.ProgressReported;
import io.duban.registry.serde.AvroDeserializer;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.registry.serde.AvroSerializer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Copies reports to another topic exactly once, and does nothing else. */
final class Passthrough implements AutoCloseable {
  static final String GROUP = "benchmark-passthrough";
  static final String OUTPUT = "benchmark.passthrough";

  private final Consumer<String, ProgressReported> consumer;
  private final Producer<String, ProgressReported> producer;
  private final Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
  private long open;
  private long began;

  Passthrough(Cluster cluster, int number, List<TopicPartition> share) {
    consumer =
        new KafkaConsumer<>(
            consumerSettings(cluster),
            new StringDeserializer(),
            new AvroDeserializer<>(cluster.registry(), ProgressReported.class));
    consumer.assign(share);
    producer =
        new KafkaProducer<>(
            producerSettings(cluster, number),
            new StringSerializer(),
            new AvroSerializer<>(
                cluster.registry(), Map.of(AvroSerdeConfig.AUTO_REGISTER_SCHEMAS, true), false));
    producer.initTransactions();
  }

  // The clients are set up as the pipeline's are.
  private static Map<String, Object> consumerSettings(Cluster cluster) {
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put("group.id", GROUP);
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    settings.put("isolation.level", "read_committed");
    settings.put("max.poll.records", 1_000);
    return settings;
  }

  private static Map<String, Object> producerSettings(Cluster cluster, int number) {
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put("transactional.id", GROUP + "-" + number);
    settings.put("linger.ms", 5);
    settings.put("batch.size", 128 * 1024);
    return settings;
  }

  /** Copies until all copies together have copied so many, and tells of what it reads. */
  void copy(long events, AtomicLong copied, Runnable firstRead) {
    while (copied.get() < events) {
      ConsumerRecords<String, ProgressReported> records = consumer.poll(Cluster.COMMIT_EVERY);
      if (!records.isEmpty()) {
        firstRead.run();
        copy(records);
      }
      if (open > 0 && System.nanoTime() - began >= Cluster.COMMIT_EVERY.toNanos()) {
        copied.addAndGet(commit());
      }
    }
  }

  private void copy(ConsumerRecords<String, ProgressReported> records) {
    if (open == 0) {
      producer.beginTransaction();
      began = System.nanoTime();
    }
    for (ConsumerRecord<String, ProgressReported> record : records) {
      Future<RecordMetadata> unused =
          producer.send(
              new ProducerRecord<>(OUTPUT, null, record.timestamp(), record.key(), record.value()));
    }
    read.putAll(records.nextOffsets());
    open += records.count();
  }

  private long commit() {
    producer.sendOffsetsToTransaction(read, consumer.groupMetadata());
    producer.commitTransaction();
    long committed = open;
    open = 0;
    return committed;
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
