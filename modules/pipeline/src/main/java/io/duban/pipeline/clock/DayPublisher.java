package io.duban.pipeline.clock;

import io.duban.contracts.Tick;
import io.duban.contracts.Topics;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroSerializer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes a day to every partition of the clock. Publishing one twice changes nothing. */
public final class DayPublisher implements AutoCloseable {
  private final Producer<String, Tick> producer;
  private final ZoneId zone;

  public DayPublisher(
      Map<String, Object> kafka, SchemaRegistry registry, Map<String, ?> serdes, ZoneId zone) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    this.producer =
        new KafkaProducer<>(
            settings, new StringSerializer(), new AvroSerializer<>(registry, serdes, false));
    this.zone = zone;
  }

  /** Returns when every partition of the clock holds the day. */
  public void publish(LocalDate day) {
    long midnight = day.atStartOfDay(zone).toInstant().toEpochMilli();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    producer
        .partitionsFor(Topics.CLOCK.name())
        .forEach(
            partition ->
                sent.add(
                    producer.send(
                        new ProducerRecord<>(
                            Topics.CLOCK.name(),
                            partition.partition(),
                            midnight,
                            day.toString(),
                            new Tick(day)))));
    producer.flush();
    sent.forEach(DayPublisher::await);
  }

  private static void await(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new KafkaException("a day could not be published", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while a day was published", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
