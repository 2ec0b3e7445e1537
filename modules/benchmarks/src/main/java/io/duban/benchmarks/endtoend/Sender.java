package io.duban.benchmarks.endtoend;

import io.duban.contracts.Topic;
import io.duban.registry.serde.AvroSerializer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** An idempotent producer of events. */
final class Sender implements AutoCloseable {
  private static final int LARGE_BATCH = 128 * 1024;

  private final Producer<String, SpecificRecord> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  private Sender(Cluster cluster, int lingerMillis) {
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put("enable.idempotence", true);
    settings.put("linger.ms", lingerMillis);
    settings.put("batch.size", LARGE_BATCH);
    producer =
        new KafkaProducer<>(
            settings, new StringSerializer(), new AvroSerializer<>(cluster.registry()));
  }

  static Sender inBulk(Cluster cluster) {
    return new Sender(cluster, 20);
  }

  static Sender atOnce(Cluster cluster) {
    return new Sender(cluster, 0);
  }

  void send(Topic topic, String key, SpecificRecord event, Instant at) {
    Future<RecordMetadata> unused =
        producer.send(
            new ProducerRecord<>(topic.name(), null, at.toEpochMilli(), key, event),
            (written, problem) -> {
              if (problem != null) {
                failure.compareAndSet(null, problem);
              }
            });
  }

  /** Returns when all that was sent is written. */
  void flush() {
    producer.flush();
    if (failure.get() != null) {
      throw new BenchmarkException("an event could not be written", failure.get());
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
