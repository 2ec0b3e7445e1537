package io.duban.benchmarks.endtoend;

import io.duban.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears alerts as their readers do, and keeps when each was heard first. */
final class AlertArrivals implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Consumer<String, byte[]> consumer;
  private final Map<String, Long> heard = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::listen, "benchmark-alerts");

  AlertArrivals(Cluster cluster) {
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put("isolation.level", "read_committed");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions = new Offsets(cluster).partitions(List.of(Topics.ALERTS));
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread.start();
  }

  private void listen() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        for (ConsumerRecord<String, byte[]> alert : consumer.poll(POLL)) {
          heard.putIfAbsent(alert.key(), System.nanoTime());
        }
      }
    } catch (WakeupException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** When each alert was heard, by its key, as {@link System#nanoTime()}. */
  Map<String, Long> heard() {
    return heard;
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted", e);
    }
    consumer.close();
  }
}
