package io.duban.office.deadletters;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Tick;
import io.duban.contracts.Topics;
import io.duban.office.cluster.AnyEventDecoder;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import io.duban.pipeline.deadletter.DeadLetter;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.fetching.GuardedConsumers;
import io.duban.pipeline.fetching.UnreadRecords;
import io.duban.pipeline.provision.AdminFutures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sets one record aside by hand and lets the pipeline begin behind it. */
public final class RecordSkip implements AutoCloseable {
  private final Connection cluster;
  private final Source source;
  private final TopicPartition partition;
  private final Admin admin;
  private ConsumerRecord<byte[], byte[]> record;

  public RecordSkip(Connection cluster, Source source) {
    this.cluster = cluster;
    this.source = source;
    this.partition = new TopicPartition(source.topic(), source.partition());
    this.admin = cluster.admin();
  }

  /** Makes sure that it may be passed over; returns the size of its value. */
  public int examine() {
    requireStopped();
    requireNext();
    record = read();
    requireNoDay();
    return record.serializedValueSize();
  }

  /** Writes the letter and lets the pipeline go on behind the record, both or neither. */
  public void pass() {
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, cluster.applicationId() + "-skip");
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      // What could not be sent fails the commit; closing without one ends the transaction.
      Future<RecordMetadata> unused = producer.send(letter().toProducerRecord());
      producer.sendOffsetsToTransaction(
          Map.of(partition, new OffsetAndMetadata(last() + 1)), group());
      requireStopped();
      producer.commitTransaction();
    }
  }

  /** The group as one without members, whose offsets anybody may commit. */
  private ConsumerGroupMetadata group() {
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, cluster.applicationId());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    try (Consumer<byte[], byte[]> member = GuardedConsumers.ofBytes(settings)) {
      return member.groupMetadata();
    }
  }

  private DeadLetter letter() {
    Optional<UnreadRecords> unread = UnreadRecords.of(record.headers());
    Source place = Source.named(record.headers()).orElse(source);
    return new DeadLetter(
        record.key(),
        record.value(),
        record.timestamp(),
        place,
        unread.map(UnreadRecords::reason).orElse(ReasonCode.PROCESSING_FAILED),
        unread
            .map(one -> one.detail(source.offset()))
            .orElse("it was passed over by hand at " + source),
        unread.map(UnreadRecords::last).orElse(place.offset()));
  }

  private long last() {
    return UnreadRecords.of(record.headers()).map(UnreadRecords::last).orElse(source.offset());
  }

  private void requireStopped() {
    boolean running =
        !AdminFutures.get(
                admin
                    .describeConsumerGroups(List.of(cluster.applicationId()))
                    .describedGroups()
                    .get(cluster.applicationId()))
            .members()
            .isEmpty();
    if (running) {
      throw new OfficeException(
          OfficeProblem.RECORD_NOT_SKIPPABLE,
          "The pipeline %s is running. Stop it first; a record can be passed over only while nobody reads."
              .formatted(cluster.applicationId()));
    }
  }

  private void requireNext() {
    Map<TopicPartition, OffsetAndMetadata> committed =
        AdminFutures.get(
            admin
                .listConsumerGroupOffsets(cluster.applicationId())
                .partitionsToOffsetAndMetadata());
    OffsetAndMetadata next = committed.get(partition);
    if (next == null || next.offset() > source.offset()) {
      throw new OfficeException(
          OfficeProblem.RECORD_NOT_SKIPPABLE,
          "The pipeline does not stand at %s, but at %s. Name the place that its log says it stopped at."
              .formatted(source, next == null ? "none of this partition" : next.offset()));
    }
  }

  private ConsumerRecord<byte[], byte[]> read() {
    try (TopicReader reader = new TopicReader(cluster)) {
      return reader
          .first(partition, committed())
          .map(this::requireAtPlace)
          .orElseThrow(
              () ->
                  new OfficeException(
                      OfficeProblem.RECORD_NOT_SKIPPABLE,
                      "There is no record at %s.".formatted(source)));
    }
  }

  private long committed() {
    return AdminFutures.get(
            admin.listConsumerGroupOffsets(cluster.applicationId()).partitionsToOffsetAndMetadata())
        .get(partition)
        .offset();
  }

  /** What lies between would be passed over too, and without a letter. */
  private ConsumerRecord<byte[], byte[]> requireAtPlace(ConsumerRecord<byte[], byte[]> next) {
    if (next.offset() != source.offset()) {
      throw new OfficeException(
          OfficeProblem.RECORD_NOT_SKIPPABLE,
          "The next record of this partition is at offset %d, not %d. Only the next one can be passed over."
              .formatted(next.offset(), source.offset()));
    }
    return next;
  }

  private void requireNoDay() {
    boolean day = source.topic().equals(Topics.CLOCK.name());
    if (!day && record.value() != null) {
      try (AnyEventDecoder decoder = new AnyEventDecoder(cluster)) {
        day = decoder.decode(record).filter(Tick.class::isInstance).isPresent();
      }
    }
    if (day) {
      throw new OfficeException(
          OfficeProblem.RECORD_NOT_SKIPPABLE,
          "At %s a day begins. A day cannot be passed over: everything behind it would be wrong."
              .formatted(source));
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
