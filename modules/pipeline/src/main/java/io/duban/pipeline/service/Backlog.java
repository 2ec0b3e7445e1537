package io.duban.pipeline.service;

import static java.util.stream.Collectors.toSet;

import io.duban.contracts.Limits;
import io.duban.contracts.Topics;
import io.duban.pipeline.fetching.GuardedConsumers;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.pipeline.provision.PartitionOffsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/**
 * What a pipeline has not worked off. Between the place it has committed and the end there may be
 * marks of transactions alone, which are nobody's work and never committed past; so it is looked
 * whether a record stands there.
 */
public final class Backlog implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration LOOK_FOR = Duration.ofSeconds(2);
  private static final int FETCH = 64 * 1024;

  private final String applicationId;
  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;

  /**
   * What waits on one partition.
   *
   * @param records at most so many
   * @param since the time of the first one
   */
  public record Waiting(TopicPartition partition, long records, Instant since) {}

  /**
   * Looks at the pipeline of a cluster.
   *
   * @param kafka properties of a Kafka client
   */
  public Backlog(Map<String, ?> kafka, String applicationId) {
    this(Admin.create(Map.copyOf(kafka)), reader(kafka), applicationId);
  }

  Backlog(Admin admin, Consumer<byte[], byte[]> consumer, String applicationId) {
    this.admin = admin;
    this.consumer = consumer;
    this.applicationId = applicationId;
  }

  private static Consumer<byte[], byte[]> reader(Map<String, ?> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Limits.POLL_RECORDS);
    return GuardedConsumers.ofBytes(settings);
  }

  /** Whether a pipeline reads a topic. */
  public static boolean isSource(String topic) {
    return isHeard(topic)
        || topic.equals(Topics.JOURNAL.name())
        || topic.equals(Topics.SETTLED_ROWS.name());
  }

  /** Whether it is read from outside, and so what all the rest follows from. */
  static boolean isHeard(String topic) {
    return Topics.unitOf(topic).isPresent()
        || List.of(Topics.TASKS, Topics.UNITS, Topics.DIRECTIVES, Topics.CLOCK).stream()
            .anyMatch(heard -> heard.name().equals(topic));
  }

  /** What waits now on the topics that may be read, of transactions that are committed. */
  public List<Waiting> now() {
    Set<TopicPartition> shared = shared();
    // Without members nothing is shared out, and everything waits.
    return before(ends(Backlog::isSource, IsolationLevel.READ_COMMITTED)).stream()
        .filter(one -> shared.isEmpty() || shared.contains(one.partition()))
        .toList();
  }

  /** The ends of topics, what is not committed yet included. */
  Map<TopicPartition, Long> ends(Predicate<String> topics) {
    return ends(topics, IsolationLevel.READ_UNCOMMITTED);
  }

  private Map<TopicPartition, Long> ends(Predicate<String> topics, IsolationLevel isolation) {
    Set<String> names =
        AdminFutures.get(admin.listTopics().names()).stream().filter(topics).collect(toSet());
    PartitionOffsets offsets = new PartitionOffsets(admin);
    return offsets.ends(offsets.partitions(names), isolation);
  }

  /** The partitions that the members of the group share; what none has is not worked off. */
  Set<TopicPartition> shared() {
    try {
      return AdminFutures.get(
              admin
                  .describeConsumerGroups(List.of(applicationId))
                  .describedGroups()
                  .get(applicationId))
          .members()
          .stream()
          .flatMap(member -> member.assignment().topicPartitions().stream())
          .collect(toSet());
    } catch (GroupIdNotFoundException e) {
      return Set.of();
    }
  }

  /** What waits before the given ends. */
  List<Waiting> before(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndMetadata> done =
        AdminFutures.get(
            admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> begins = begins(ends.keySet(), done);
    Map<TopicPartition, Long> open = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          long from = begins.get(partition);
          if (from < end) {
            open.put(partition, from);
          }
        });
    return open.isEmpty() ? List.of() : looked(open, ends);
  }

  private Map<TopicPartition, Long> begins(
      Collection<TopicPartition> partitions, Map<TopicPartition, OffsetAndMetadata> done) {
    Map<TopicPartition, Long> begins = new HashMap<>();
    List<TopicPartition> never = new ArrayList<>();
    for (TopicPartition partition : partitions) {
      if (done.get(partition) == null) {
        never.add(partition);
      } else {
        begins.put(partition, done.get(partition).offset());
      }
    }
    begins.putAll(consumer.beginningOffsets(never));
    return begins;
  }

  List<Waiting> looked(Map<TopicPartition, Long> open, Map<TopicPartition, Long> ends) {
    List<Waiting> waiting = new ArrayList<>();
    Map<TopicPartition, Long> undecided = new HashMap<>(open);
    consumer.assign(open.keySet());
    open.forEach(consumer::seek);
    long until = System.nanoTime() + LOOK_FOR.toNanos();
    while (!undecided.isEmpty() && System.nanoTime() < until) {
      for (ConsumerRecord<byte[], byte[]> record : polled(undecided)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        Long from = undecided.remove(partition);
        if (from != null && record.offset() < ends.get(partition)) {
          waiting.add(waiting(partition, from, ends, Instant.ofEpochMilli(record.timestamp())));
        }
      }
      undecided.keySet().removeIf(left -> consumer.position(left) >= ends.get(left));
    }
    // Behind a transaction that is still open; what it holds waits, if it holds anything.
    undecided.forEach(
        (partition, from) -> waiting.add(waiting(partition, from, ends, Instant.now())));
    return waiting;
  }

  /** Leaves out topics that may not be read: the office sees what is left. */
  private Iterable<ConsumerRecord<byte[], byte[]>> polled(Map<TopicPartition, Long> undecided) {
    try {
      return consumer.poll(POLL);
    } catch (TopicAuthorizationException e) {
      if (!undecided.keySet().removeIf(one -> e.unauthorizedTopics().contains(one.topic()))) {
        throw e;
      }
      consumer.assign(undecided.keySet());
      undecided.forEach(consumer::seek);
      return List.of();
    }
  }

  private static Waiting waiting(
      TopicPartition partition, long from, Map<TopicPartition, Long> ends, Instant since) {
    return new Waiting(partition, ends.get(partition) - from, since);
  }

  @Override
  public void close() {
    consumer.close();
    admin.close(Duration.ofSeconds(1));
  }
}
