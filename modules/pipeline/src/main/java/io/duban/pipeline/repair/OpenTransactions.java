package io.duban.pipeline.repair;

import io.duban.contracts.Topics;
import io.duban.pipeline.provision.AdminFutures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;

/**
 * Transactions that a pipeline which was killed has left open. Brokers end them after seconds,
 * unless they have lost what they knew of them; then nobody ever reads past their beginnings.
 */
public final class OpenTransactions {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

  private final RepairSite site;

  public OpenTransactions(RepairSite site) {
    this.site = site;
  }

  /** Waits until they are ended; returns the partitions in which some are still open. */
  public List<TopicPartition> awaitEnd(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    List<TopicPartition> open = open();
    while (!open.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(POLL_INTERVAL.toNanos());
      open = open();
    }
    return open;
  }

  private List<TopicPartition> open() {
    List<TopicPartition> ours = site.partitions(ours());
    Map<TopicPartition, Long> decided = site.ends(ours);
    Map<TopicPartition, Long> highest = site.highest(ours);
    return ours.stream()
        .filter(partition -> decided.get(partition) < highest.get(partition))
        .toList();
  }

  private Set<String> ours() {
    Set<String> topics = new TreeSet<>();
    for (String topic : site.topics()) {
      boolean known = Topics.ALL.stream().anyMatch(one -> one.name().equals(topic));
      if (known || topic.startsWith(site.applicationId() + "-")) {
        topics.add(topic);
      }
    }
    return topics;
  }

  /** Ends them, so that nothing of what they wrote counts. */
  public void abort(List<TopicPartition> partitions) {
    List<AbortTransactionSpec> hanging = new ArrayList<>();
    AdminFutures.get(site.admin().describeProducers(partitions).all())
        .forEach(
            (partition, state) ->
                state.activeProducers().stream()
                    .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                    .map(producer -> abortion(partition, producer))
                    .forEach(hanging::add));
    hanging.forEach(one -> AdminFutures.get(site.admin().abortTransaction(one).all()));
  }

  private static AbortTransactionSpec abortion(TopicPartition partition, ProducerState producer) {
    return new AbortTransactionSpec(
        partition,
        producer.producerId(),
        (short) producer.producerEpoch(),
        producer.coordinatorEpoch().orElse(0));
  }
}
