package io.duban.pipeline.repair;

import static java.util.stream.Collectors.toSet;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.fetching.GuardedConsumers;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.pipeline.provision.PartitionOffsets;
import io.duban.pipeline.repair.PartitionCursor.Told;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A cluster to repair, whose pipeline is stopped. */
public final class RepairSite implements AutoCloseable {
  // As long as brokers allow by default: all of a repair is done or nothing of it.
  private static final int TRANSACTION_MS = 900_000;
  private static final int LARGEST_REQUEST = 20 * 1024 * 1024;
  private static final int AT_ONCE = 200;
  private static final int TOLD_EVERY = 100_000;
  private static final int WAIT_MS = 20;
  private static final int FETCHED = 256 * 1024;

  private final Map<String, Object> kafka;
  private final String applicationId;
  private final Admin admin;
  private final PartitionOffsets offsets;
  private final LongConsumer progress;
  private Consumer<byte[], byte[]> reader;
  private long records;

  /** Takes records one by one. */
  @FunctionalInterface
  public interface Sink {
    void take(ConsumerRecord<byte[], byte[]> record);
  }

  /**
   * Connects.
   *
   * @param kafka properties of every client
   * @param applicationId of the pipeline
   * @param progress told now and then how many records were read
   */
  public RepairSite(Map<String, Object> kafka, String applicationId, LongConsumer progress) {
    this.progress = progress;
    this.kafka = Map.copyOf(kafka);
    this.applicationId = applicationId;
    this.admin = Admin.create(this.kafka);
    this.offsets = new PartitionOffsets(admin);
  }

  String applicationId() {
    return applicationId;
  }

  Admin admin() {
    return admin;
  }

  /** Refuses to go on while a pipeline runs. */
  public void requireStopped() {
    try {
      boolean running =
          !AdminFutures.get(
                  admin
                      .describeConsumerGroups(List.of(applicationId))
                      .describedGroups()
                      .get(applicationId))
              .members()
              .isEmpty();
      if (running) {
        throw new PipelineRunningException(applicationId);
      }
    } catch (GroupIdNotFoundException neverRan) {
      return;
    }
  }

  /** Up to where the pipeline has committed. */
  Map<TopicPartition, Long> committed() {
    Map<TopicPartition, Long> committed = new HashMap<>();
    try {
      AdminFutures.get(
              admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata())
          .forEach(
              (partition, offset) -> {
                if (offset != null) {
                  committed.put(partition, offset.offset());
                }
              });
    } catch (GroupIdNotFoundException neverRan) {
      return committed;
    }
    return committed;
  }

  Set<String> topics() {
    return AdminFutures.get(admin.listTopics().names());
  }

  /** The topics that units report to. */
  public Set<String> unitTopics() {
    return topics().stream().filter(name -> Topics.unitOf(name).isPresent()).collect(toSet());
  }

  /** Reads all that can be read of those of the topics that exist, one partition after another. */
  public void readAll(Collection<String> topics, Sink each) {
    partitions(topics).forEach(partition -> read(partition, each));
  }

  /** The partitions of those of the topics that exist, in order. */
  List<TopicPartition> partitions(Collection<String> topics) {
    Set<String> existing = topics();
    return offsets.partitions(topics.stream().filter(existing::contains).toList());
  }

  /** Copies of each partition of a topic that exists. */
  short copies(Topic topic) {
    return (short)
        AdminFutures.get(admin.describeTopics(List.of(topic.name())).allTopicNames())
            .get(topic.name())
            .partitions()
            .get(0)
            .replicas()
            .size();
  }

  /** Copies that new topics get: those of the journal, or of the clock while it is lost. */
  short copies() {
    return copies(topics().contains(Topics.JOURNAL.name()) ? Topics.JOURNAL : Topics.CLOCK);
  }

  Map<TopicPartition, Long> begins(Collection<TopicPartition> partitions) {
    return offsets.begins(partitions);
  }

  /** The places after the last of what is decided. */
  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    return offsets.ends(partitions, IsolationLevel.READ_COMMITTED);
  }

  /** The places after the last there is, be it in a transaction that is open. */
  Map<TopicPartition, Long> highest(Collection<TopicPartition> partitions) {
    return offsets.ends(partitions, IsolationLevel.READ_UNCOMMITTED);
  }

  /** One of several that are read together; it is closed when all of them are read. */
  PartitionCursor cursor(TopicPartition partition, long begin, long end) {
    Consumer<byte[], byte[]> own = consumer();
    return new PartitionCursor(partition, begin, end, own, new Told(this::count, own::close));
  }

  /** Reads all that can be read of a partition; returns what cannot. */
  List<Gap> read(TopicPartition partition, Sink each) {
    List<TopicPartition> one = List.of(partition);
    long begin = begins(one).get(partition);
    long end = ends(one).get(partition);
    return read(
        new PartitionCursor(partition, begin, end, reader(), new Told(this::count, () -> {})),
        each);
  }

  private void count() {
    if (++records % TOLD_EVERY == 0) {
      progress.accept(records);
    }
  }

  private static List<Gap> read(PartitionCursor cursor, Sink each) {
    for (var next = cursor.next(); next != null; next = cursor.next()) {
      each.take(next);
    }
    return cursor.gaps();
  }

  /** For what is read one after another: each consumer that is closed takes its time. */
  private Consumer<byte[], byte[]> reader() {
    if (reader == null) {
      reader = consumer();
    }
    return reader;
  }

  private Consumer<byte[], byte[]> consumer() {
    return GuardedConsumers.ofBytes(reading());
  }

  /** The group as one without members, whose offsets anybody may commit. */
  ConsumerGroupMetadata group() {
    Map<String, Object> settings = reading();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, applicationId);
    try (Consumer<byte[], byte[]> member =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return member.groupMetadata();
    }
  }

  private Map<String, Object> reading() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().removeAll(Set.of(ConsumerConfig.GROUP_ID_CONFIG, "client.id"));
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    // One is open for each partition that is merged.
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED);
    // Closing waits for the fetch that is under way.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, WAIT_MS);
    return settings;
  }

  /** One whose transaction ends what an earlier repair has left open. */
  Producer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, applicationId + "-repair");
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MS);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
    return producer;
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
    admin.close();
  }
}
