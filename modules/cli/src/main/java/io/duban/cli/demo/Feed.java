package io.duban.cli.demo;

import io.duban.contracts.Alert;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
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
import org.apache.kafka.common.header.Header;
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
  private final Thread thread = new Thread(this, "demo-feed");
  private RuntimeException failure;

  Feed(Map<String, Object> kafka, SchemaRegistry registry, Consumer<Alert> onAlert) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    decoder = new AvroDeserializer<>(registry, Map.of("specific.avro.reader", true), false);
    this.onAlert = onAlert;
    List<TopicPartition> partitions =
        List.of(Topics.ALERTS, Topics.BULLETINS, Topics.DEAD_LETTERS).stream()
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

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(Topics.DEAD_LETTERS.name())) {
      Header reason = record.headers().lastHeader(io.duban.contracts.Headers.REASON);
      synchronized (this) {
        refusals.merge(
            new String(reason.value(), java.nio.charset.StandardCharsets.UTF_8), 1, Integer::sum);
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
    }
  }

  /** Waits until a number of bulletins has been read. */
  synchronized Map<String, Bulletin> awaitBulletins(int count, Duration patience)
      throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (bulletins.size() < count) {
      if (failure != null) {
        throw failure;
      }
      if (System.nanoTime() > until) {
        throw new IllegalStateException(
            "only %d of %d bulletins came within %d s"
                .formatted(bulletins.size(), count, patience.toSeconds()));
      }
      wait(100);
    }
    return new TreeMap<>(bulletins);
  }

  synchronized List<Alert> alerts() {
    return List.copyOf(alerts);
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
