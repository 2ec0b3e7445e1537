package io.duban.pipeline.consistency;

import io.duban.contracts.Limits;
import io.duban.pipeline.fetching.GuardedConsumers;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads ranges of partitions without belonging to a group; only what was committed. */
public final class PartitionReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  // Whoever has an open transaction of his own would wait for himself, until it is ended for him.
  private static final int EMPTY_POLLS = 10;
  private static final int LONGEST_IDLE = 1200;
  // Brokers end the transactions of a pipeline that was killed after its transaction.timeout.ms.
  private static final int LONGEST_LOOK = 600;
  private static final int BUFFER = 8 << 20;
  // Looking back for a last record, over the marks of transactions.
  private static final int FIRST_LOOK_BACK = 256;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaConsumer<byte[], byte[]> uncommitted;

  /**
   * Connects.
   *
   * @param kafka how every client is to connect
   */
  public PartitionReader(Map<String, Object> kafka) {
    consumer = consumer(kafka, "read_committed");
    uncommitted = consumer(kafka, "read_uncommitted");
  }

  // It reads at every start what others have written, so that it must hold to the same bounds.
  private static KafkaConsumer<byte[], byte[]> consumer(
      Map<String, Object> kafka, String isolation) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().removeAll(Set.of("group.id", "group.instance.id", "client.id"));
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BUFFER);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Limits.POLL_RECORDS);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Limits.PARTITION_FETCH);
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    GuardedConsumers.guard(consumer);
    return consumer;
  }

  /** The partitions of a topic; none if it does not exist. */
  public List<TopicPartition> partitions(String topic) {
    List<PartitionInfo> infos = consumer.partitionsFor(topic);
    return infos == null
        ? List.of()
        : infos.stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .sorted((a, b) -> Integer.compare(a.partition(), b.partition()))
            .toList();
  }

  /** What each partition holds, from its first place to the one after its last. */
  public Map<TopicPartition, OffsetRange> held(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = uncommitted.endOffsets(partitions);
    return partitions.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                partition -> partition,
                partition -> new OffsetRange(begins.get(partition), ends.get(partition))));
  }

  /** The first place whose record has this time or a later one; empty if there is none. */
  public Map<TopicPartition, Optional<Long>> since(Map<TopicPartition, Long> times) {
    Map<TopicPartition, Optional<Long>> found = new HashMap<>();
    times.keySet().forEach(partition -> found.put(partition, Optional.empty()));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, at) -> {
              if (at != null) {
                found.put(partition, Optional.of(at.offset()));
              }
            });
    return found;
  }

  /**
   * Reads ranges. Of a transaction that is still open at the end of one it waits a moment for the
   * outcome.
   *
   * @return where each range was left
   */
  public Map<TopicPartition, Long> read(
      Map<TopicPartition, OffsetRange> ranges, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    Map<TopicPartition, Long> reached = new HashMap<>();
    ranges.forEach((partition, range) -> reached.put(partition, range.from()));
    Set<TopicPartition> open = assign(ranges);
    int idle = 0;
    while (goesOn(open, idle)) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < ranges.get(partition(record)).to()) {
          each.accept(record);
        }
      }
      idle = advance(open, ranges, reached) ? 0 : idle + 1;
    }
    return reached;
  }

  private boolean advance(
      Set<TopicPartition> open,
      Map<TopicPartition, OffsetRange> ranges,
      Map<TopicPartition, Long> reached) {
    boolean moved = false;
    for (TopicPartition partition : Set.copyOf(open)) {
      long position = consumer.position(partition);
      long to = ranges.get(partition).to();
      moved |= position > reached.get(partition);
      reached.put(partition, Math.min(position, to));
      if (position >= to) {
        close(partition, open);
      }
    }
    return moved;
  }

  /** Whether all that is committed has been read. */
  private boolean awaitsTransactions(Set<TopicPartition> open) {
    Map<TopicPartition, Long> stable = consumer.endOffsets(open);
    return open.stream()
        .allMatch(partition -> consumer.position(partition) >= stable.get(partition));
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  /** The first record of each range, of those that have one. */
  public Map<TopicPartition, ConsumerRecord<byte[], byte[]>> first(
      Map<TopicPartition, OffsetRange> ranges) {
    Map<TopicPartition, ConsumerRecord<byte[], byte[]>> first = new HashMap<>();
    Set<TopicPartition> open = assign(ranges);
    int idle = 0;
    while (goesOn(open, idle)) {
      int before = open.size();
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        TopicPartition partition = partition(record);
        if (open.contains(partition)) {
          if (record.offset() < ranges.get(partition).to()) {
            first.put(partition, record);
          }
          close(partition, open);
        }
      }
      Set.copyOf(open).stream()
          .filter(partition -> consumer.position(partition) >= ranges.get(partition).to())
          .forEach(partition -> close(partition, open));
      idle = open.size() < before ? 0 : idle + 1;
    }
    return first;
  }

  private Set<TopicPartition> assign(Map<TopicPartition, OffsetRange> ranges) {
    Set<TopicPartition> open = new HashSet<>();
    ranges.forEach(
        (partition, range) -> {
          if (range.size() > 0) {
            open.add(partition);
          }
        });
    consumer.assign(open);
    // Whoever was assigned before is still as it was left.
    consumer.resume(open);
    open.forEach(partition -> consumer.seek(partition, ranges.get(partition).from()));
    return open;
  }

  private void close(TopicPartition partition, Set<TopicPartition> open) {
    open.remove(partition);
    consumer.pause(List.of(partition));
  }

  /** Whether there may be more to read, and it is worth waiting for. */
  private boolean goesOn(Set<TopicPartition> open, int idle) {
    if (open.isEmpty() || (idle >= EMPTY_POLLS && awaitsTransactions(open))) {
      return false;
    }
    if (idle >= LONGEST_IDLE) {
      throw new TimeoutException("nothing more could be read of " + open);
    }
    return true;
  }

  /** The last record of a partition. */
  public Optional<ConsumerRecord<byte[], byte[]>> last(TopicPartition partition) {
    OffsetRange held = held(List.of(partition)).get(partition);
    Map<TopicPartition, ConsumerRecord<byte[], byte[]>> last = new HashMap<>();
    long back = FIRST_LOOK_BACK;
    long to = held.to();
    while (last.isEmpty() && to > held.from()) {
      long from = Math.max(held.from(), to - back);
      read(Map.of(partition, new OffsetRange(from, to)), record -> last.put(partition, record));
      to = from;
      back *= 4;
    }
    return Optional.ofNullable(last.get(partition));
  }

  /** Waits for the outcome of every transaction that is open now, for a minute at least. */
  void awaitDecided(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> ends = uncommitted.endOffsets(partitions);
    for (int look = 0; look < LONGEST_LOOK; look++) {
      Map<TopicPartition, Long> decided = consumer.endOffsets(partitions);
      if (ends.entrySet().stream().allMatch(end -> decided.get(end.getKey()) >= end.getValue())) {
        return;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  @Override
  public void close() {
    consumer.close();
    uncommitted.close();
  }
}
