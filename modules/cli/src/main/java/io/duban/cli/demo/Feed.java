package io.duban.cli.demo;

import io.duban.contracts.Alert;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Headers;
import io.duban.contracts.Ruling;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.codec.HeaderValues;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the office reads, as it is committed: alerts, bulletins and dead letters. */
final class Feed implements Runnable, AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final AvroDeserializer<SpecificRecord> decoder;
  private final Consumer<Alert> onAlert;
  private final List<Alert> alerts = new ArrayList<>();
  private final Map<String, Bulletin> bulletins = new TreeMap<>();
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final Map<String, Ruling> rulings = new TreeMap<>();
  private final List<TopicPartition> partitions;
  private final Thread thread = new Thread(this, "demo-feed");
  private final Map<String, Object> kafka;
  private Map<TopicPartition, Long> ends;
  private RuntimeException failure;

  Feed(Map<String, Object> kafka, SchemaRegistry registry, Consumer<Alert> onAlert) {
    this.kafka = kafka;
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    decoder = new AvroDeserializer<>(registry, Map.of("specific.avro.reader", true), false);
    this.onAlert = onAlert;
    partitions =
        List.of(Topics.ALERTS, Topics.BULLETINS, Topics.RULINGS, Topics.DEAD_LETTERS).stream()
            .map(Topic::name)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          take(record);
        }
        compare();
      }
    } catch (WakeupException e) {
      // Closing wakes the consumer up.
      return;
    } catch (RuntimeException e) {
      synchronized (this) {
        failure = e;
      }
    }
  }

  /** Tells those who wait once everything up to the ends has been read. */
  private synchronized void compare() {
    if (ends != null
        && ends.entrySet().stream()
            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
      ends = null;
      notifyAll();
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(Topics.DEAD_LETTERS.name())) {
      String reason = HeaderValues.text(record.headers(), Headers.REASON).orElseThrow();
      synchronized (this) {
        refusals.merge(reason, 1, Integer::sum);
      }
      return;
    }
    SpecificRecord event = decoder.deserialize(record.topic(), record.value());
    if (event instanceof Alert alert) {
      onAlert.accept(alert);
      synchronized (this) {
        alerts.add(alert);
      }
    } else if (event instanceof Bulletin bulletin) {
      synchronized (this) {
        bulletins.put(bulletin.getQuarter(), bulletin);
        notifyAll();
      }
    } else if (event instanceof Ruling ruling) {
      synchronized (this) {
        rulings.put(record.key(), ruling);
      }
    }
  }

  /** Waits until a number of bulletins has been read, and all that was written before the last. */
  synchronized Map<String, Bulletin> awaitBulletins(int count, Duration timeout)
      throws InterruptedException {
    long until = System.nanoTime() + timeout.toNanos();
    while (bulletins.size() < count) {
      check(until, "only %d of %d bulletins came".formatted(bulletins.size(), count));
      wait(100);
    }
    ends = written();
    while (ends != null) {
      check(until, "what was written could not be read to its end");
      wait(100);
    }
    return new TreeMap<>(bulletins);
  }

  private void check(long until, String complaint) {
    if (failure != null) {
      throw failure;
    }
    if (System.nanoTime() > until) {
      throw new IllegalStateException(complaint + " in time");
    }
  }

  /** The ends of what is written, committed or not: what is not yet will be. */
  private Map<TopicPartition, Long> written() {
    try (KafkaConsumer<byte[], byte[]> other =
        new KafkaConsumer<>(
            new HashMap<>(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return other.endOffsets(partitions);
    }
  }

  synchronized List<Alert> alerts() {
    return List.copyOf(alerts);
  }

  /** The last word on each directive. */
  synchronized List<Ruling> rulings() {
    return List.copyOf(rulings.values());
  }

  synchronized Map<String, Integer> refusals() {
    return new TreeMap<>(refusals);
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    consumer.close();
  }
}
