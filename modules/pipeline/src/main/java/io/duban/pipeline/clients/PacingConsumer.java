package io.duban.pipeline.clients;

import io.duban.contracts.Topics;
import io.duban.pipeline.fetching.UnreadRecords;
import io.duban.pipeline.meters.PipelineMeters;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds back a unit that has spent its budget while others send within theirs. What is held back
 * counts as not there yet, so that nobody waits for it; it comes as soon as the budget grows again,
 * or when nobody else has anything to say.
 */
final class PacingConsumer<K, V> extends ForwardingConsumer<K, V> {
  private static final Logger LOG = LoggerFactory.getLogger(PacingConsumer.class);
  private static final int ORDINARY_BYTES = 32 * 1024;
  private static final Duration HEARD_LATELY = Duration.ofSeconds(30);
  private static final Duration SAY_EVERY = Duration.ofMinutes(1);
  private static final Set<String> OWN =
      Set.of(Topics.JOURNAL.name(), Topics.SETTLED_ROWS.name(), Topics.CLOCK.name());

  private final RateLimit limit;
  private final PipelineMeters meters;
  private final LongSupplier nanoTime;
  private final Map<String, TokenBucket> buckets = new HashMap<>();
  private final Map<String, Long> heldBack = new TreeMap<>();
  private final Set<TopicPartition> holding = new HashSet<>();
  private final Set<TopicPartition> pausedByOwner = new HashSet<>();
  private Optional<Long> othersHeard = Optional.empty();
  private Optional<Long> said = Optional.empty();

  PacingConsumer(
      Consumer<K, V> delegate, RateLimit limit, PipelineMeters meters, LongSupplier nanoTime) {
    super(delegate);
    this.limit = limit;
    this.meters = meters;
    this.nanoTime = nanoTime;
  }

  @Override
  public ConsumerRecords<K, V> poll(Duration timeout) {
    hold(nanoTime.getAsLong());
    ConsumerRecords<K, V> records = delegate.poll(timeout);
    charge(records, nanoTime.getAsLong());
    return records;
  }

  private void charge(ConsumerRecords<K, V> records, long now) {
    for (TopicPartition partition : records.partitions()) {
      Optional<String> unit = Topics.unitOf(partition.topic());
      if (unit.isEmpty()) {
        othersHeard = OWN.contains(partition.topic()) ? othersHeard : Optional.of(now);
        continue;
      }
      TokenBucket bucket = bucket(unit.get(), now);
      for (ConsumerRecord<K, V> record : records.records(partition)) {
        bucket.spend(cost(record), now);
      }
      if (!bucket.isSpent(now)) {
        othersHeard = Optional.of(now);
      }
    }
  }

  private TokenBucket bucket(String unit, long now) {
    return buckets.computeIfAbsent(unit, one -> new TokenBucket(limit, now));
  }

  /** What was too large to be read had to be looked through all the same. */
  private static double cost(ConsumerRecord<?, ?> record) {
    long bytes =
        Math.max(0, record.serializedKeySize())
            + Math.max(0L, record.serializedValueSize())
            + UnreadRecords.of(record.headers()).map(UnreadRecords::bytes).orElse(0L);
    return 1 + (double) bytes / ORDINARY_BYTES;
  }

  private void hold(long now) {
    boolean othersWait =
        othersHeard.filter(heard -> now - heard <= HEARD_LATELY.toNanos()).isPresent();
    Set<TopicPartition> assigned = delegate.assignment();
    holding.retainAll(assigned);
    pausedByOwner.retainAll(assigned);
    heldBack.replaceAll((unit, lag) -> 0L);
    for (TopicPartition partition : assigned) {
      Optional<String> unit = Topics.unitOf(partition.topic());
      if (unit.isPresent()) {
        hold(partition, othersWait && bucket(unit.get(), now).isSpent(now));
        if (holding.contains(partition)) {
          heldBack.merge(unit.get(), delegate.currentLag(partition).orElse(0), Long::sum);
        }
      }
    }
    heldBack.forEach(meters::heldBack);
    heldBack.values().removeIf(lag -> lag == 0);
    say(now);
  }

  private void hold(TopicPartition partition, boolean spent) {
    if (spent) {
      holding.add(partition);
      // Who gets a partition anew finds it running.
      delegate.pause(List.of(partition));
    } else if (holding.remove(partition) && !pausedByOwner.contains(partition)) {
      delegate.resume(List.of(partition));
    }
  }

  private void say(long now) {
    if (!heldBack.isEmpty()
        && said.filter(moment -> now - moment < SAY_EVERY.toNanos()).isEmpty()) {
      said = Optional.of(now);
      LOG.warn(
          "These units send more than {} records a second and are held back, by so many records,"
              + " while others have something to say: {}",
          limit.recordsPerSecond(),
          heldBack);
    }
  }

  @Override
  public void pause(Collection<TopicPartition> partitions) {
    delegate.pause(partitions);
    pausedByOwner.addAll(partitions);
  }

  @Override
  public void resume(Collection<TopicPartition> partitions) {
    pausedByOwner.removeAll(Set.copyOf(partitions));
    delegate.resume(partitions.stream().filter(partition -> !holding.contains(partition)).toList());
  }

  @Override
  public Set<TopicPartition> paused() {
    Set<TopicPartition> paused = new HashSet<>(delegate.paused());
    paused.removeIf(partition -> holding.contains(partition) && !pausedByOwner.contains(partition));
    return paused;
  }

  @Override
  public OptionalLong currentLag(TopicPartition partition) {
    return holding.contains(partition) ? OptionalLong.of(0) : delegate.currentLag(partition);
  }
}
