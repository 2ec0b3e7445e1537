package io.duban.pipeline.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.pipeline.codec.HeaderValues;
import io.duban.pipeline.deadletter.DeadLetter;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.intake.AdmissionResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Writes a journal in one transaction; without a commit nothing of it is there. */
final class JournalWriter implements AutoCloseable {
  private static final String MUTED_UNTIL = "duban.repair.muted-until";

  private final RepairSite site;
  private final String topic;
  private final Producer<byte[], byte[]> producer;
  private final Map<Integer, Long> ends = new ConcurrentHashMap<>();
  private boolean committed;

  JournalWriter(RepairSite site, String topic) {
    this.site = site;
    this.topic = topic;
    this.producer = site.producer();
    producer.beginTransaction();
  }

  Producer<byte[], byte[]> producer() {
    return producer;
  }

  /** Writes a record of a source where it belongs. */
  void write(ConsumerRecord<byte[], byte[]> record, RecordRoute route) {
    AdmissionResult decision = route.decision();
    Source source = new Source(record.topic(), record.partition(), record.offset());
    if (!decision.admits()) {
      // What could not be sent fails the commit.
      Future<RecordMetadata> unused =
          producer.send(
              new DeadLetter(
                      record.key(),
                      record.value(),
                      record.timestamp(),
                      source,
                      decision.reason(),
                      decision.detail())
                  .toProducerRecord());
      return;
    }
    byte[] key = decision.key() == null ? null : decision.key().getBytes(UTF_8);
    for (int partition : route.partitions()) {
      send(
          new ProducerRecord<>(
              topic,
              partition,
              record.timestamp(),
              key,
              record.value(),
              decision.headers(source, record.partition())));
    }
  }

  /** Writes a record of another journal as it is. */
  void copy(ConsumerRecord<byte[], byte[]> entry) {
    send(
        new ProducerRecord<>(
            topic,
            entry.partition(),
            entry.timestamp(),
            entry.key(),
            entry.value(),
            entry.headers()));
  }

  /** Writes the last record of a partition of a copy: before which place nothing is told again. */
  void close(int partition, long mutedUntil) {
    org.apache.kafka.common.header.Headers headers =
        new RecordHeaders().add(MUTED_UNTIL, Long.toString(mutedUntil).getBytes(UTF_8));
    send(new ProducerRecord<>(topic, partition, 0L, null, null, headers));
  }

  /** What the last record of a partition of a copy says; empty for any other. */
  static Optional<Long> mutedUntil(ConsumerRecord<byte[], byte[]> entry) {
    return HeaderValues.text(entry.headers(), MUTED_UNTIL).map(Long::parseLong);
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    Future<RecordMetadata> unused =
        producer.send(
            record,
            (place, failure) -> {
              if (failure == null) {
                ends.merge(place.partition(), place.offset() + 1, Math::max);
              }
            });
  }

  /** The place after the last that was written to a partition, 0 if none was. */
  long end(int partition) {
    producer.flush();
    return ends.getOrDefault(partition, 0L);
  }

  /**
   * Ends the transaction; nobody may have joined the group meanwhile.
   *
   * @param offsets where the pipeline goes on
   */
  void commit(Map<TopicPartition, Long> offsets) {
    Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
    offsets.forEach((partition, offset) -> places.put(partition, new OffsetAndMetadata(offset)));
    producer.sendOffsetsToTransaction(places, site.group());
    site.requireStopped();
    producer.commitTransaction();
    committed = true;
  }

  @Override
  public void close() {
    if (!committed) {
      producer.abortTransaction();
    }
    producer.close();
  }
}
