package io.duban.pipeline.repair;

import io.duban.contracts.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;

/**
 * A journal written anew beside the old one, which it replaces when it is complete. It is complete
 * or empty, since it is written in one transaction.
 */
final class JournalCopy {
  private static final int CLOSING_RECORD = 1;

  private final RepairSite site;
  private final int partitions;

  JournalCopy(RepairSite site, int partitions) {
    this.site = site;
    this.partitions = partitions;
  }

  String topic() {
    return Topics.JOURNAL.name() + ".repaired";
  }

  boolean isComplete() {
    List<TopicPartition> copied = site.partitions(List.of(topic()));
    if (copied.isEmpty()) {
      return false;
    }
    Map<TopicPartition, Long> ends = site.ends(copied);
    for (TopicPartition partition : copied) {
      try (PartitionCursor cursor = site.cursor(partition, 0, ends.get(partition))) {
        if (cursor.peek() == null) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a journal can hardly hold what the copy does. */
  boolean isLongerThan(JournalContents journal) {
    return site.ends(site.partitions(List.of(topic()))).entrySet().stream()
        .anyMatch(end -> end.getValue() - CLOSING_RECORD > journal.end(end.getKey().partition()));
  }

  void discard() {
    NewTopics.delete(site, topic());
  }

  /** Makes room for a new copy. */
  void begin() {
    discard();
    create(topic());
  }

  void ensureJournal() {
    if (!site.topics().contains(Topics.JOURNAL.name())) {
      create(Topics.JOURNAL.name());
    }
  }

  private void create(String topic) {
    NewTopics.create(
        site,
        List.of(
            new NewTopic(topic, Optional.of(partitions), Optional.of(site.copies(Topics.CLOCK)))
                .configs(Topics.JOURNAL.settings())));
  }

  /** Replaces the journal; until that is done the copy is kept. */
  void takeTheJournalsPlace() {
    StateChangelogs state = StateChangelogs.ofTracker(site, partitions);
    state.makeReadable();
    NewTopics.delete(site, Topics.JOURNAL.name());
    create(Topics.JOURNAL.name());
    TrackerProgress progress = TrackerProgress.unknown(state);
    try (JournalWriter writer = new JournalWriter(site, Topics.JOURNAL.name())) {
      Map<TopicPartition, Long> offsets = new HashMap<>();
      List<TopicPartition> copied = site.partitions(List.of(topic()));
      for (TopicPartition partition : copied) {
        site.read(
            partition,
            entry ->
                JournalWriter.mutedUntil(entry)
                    .ifPresentOrElse(
                        until -> progress.forget(writer.producer(), entry.partition(), until),
                        () -> writer.copy(entry)));
        offsets.put(new TopicPartition(Topics.JOURNAL.name(), partition.partition()), 0L);
      }
      writer.commit(offsets);
    }
    discard();
  }
}
