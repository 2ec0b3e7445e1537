package io.duban.pipeline.repair;

import io.duban.contracts.Topics;
import io.duban.pipeline.tracker.Muting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/** How far the trackers have folded the journal, as the state and the group say. */
final class TrackerProgress {
  /**
   * What is known of a partition.
   *
   * @param place up to which it was folded, or null if nobody knows
   * @param remembered numbers in the state; none if there is no state
   */
  private record Known(Long place, Map<String, Long> remembered, long end) {
    boolean isAhead() {
      return place == null ? !remembered.isEmpty() && end == 0 : place > end;
    }

    long mutedUntil() {
      long told = place == null ? end : place;
      return Math.max(remembered.getOrDefault(Muting.UNTIL, 0L), told);
    }
  }

  private final StateChangelogs changelogs;
  private final List<Known> known;

  private TrackerProgress(StateChangelogs changelogs, List<Known> known) {
    this.changelogs = changelogs;
    this.known = known;
  }

  static TrackerProgress read(RepairSite site, JournalContents journal) {
    StateChangelogs changelogs = StateChangelogs.ofTracker(site, journal.partitions());
    Map<TopicPartition, Long> committed = site.committed();
    List<Known> known = new ArrayList<>();
    for (int number = 0; number < journal.partitions(); number++) {
      TopicPartition partition = new TopicPartition(Topics.JOURNAL.name(), number);
      known.add(
          new Known(
              changelogs.position(number).orElse(committed.get(partition)),
              changelogs.remembered(number),
              journal.end(number)));
    }
    return new TrackerProgress(changelogs, known);
  }

  /** For whoever knows from elsewhere how far they were. */
  static TrackerProgress unknown(StateChangelogs changelogs) {
    return new TrackerProgress(changelogs, List.of());
  }

  StateChangelogs changelogs() {
    return changelogs;
  }

  /** Whether the state knows more than is left in a partition of the journal. */
  boolean isAhead(int partition) {
    return known.get(partition).isAhead();
  }

  List<Integer> ahead() {
    return all().stream().filter(this::isAhead).toList();
  }

  List<Integer> all() {
    return IntStream.range(0, known.size()).boxed().toList();
  }

  boolean isTaken(int partition, long place) {
    return place < known.get(partition).mutedUntil();
  }

  /** Up to where the findings of a partition were told already. */
  long mutedUntil(int partition) {
    return known.get(partition).mutedUntil();
  }

  /** Empties the state of a partition, which is then folded again and tells nothing twice. */
  void forget(Producer<byte[], byte[]> producer, int partition, long mutedUntil) {
    changelogs.clear(producer, partition);
    changelogs.remember(producer, partition, Muting.UNTIL, mutedUntil);
  }
}
