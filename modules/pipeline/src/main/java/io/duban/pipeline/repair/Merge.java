package io.duban.pipeline.repair;

import io.duban.contracts.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads partitions together in the order of their times, each in its own order. Days come first of
 * what has their time, since what is said on a day is said after it has begun.
 */
final class Merge {
  private static final Comparator<PartitionCursor> ORDER =
      Comparator.<PartitionCursor>comparingLong(cursor -> cursor.peek().timestamp())
          .thenComparing(cursor -> !isClock(cursor))
          .thenComparing(cursor -> cursor.partition().toString());

  private Merge() {}

  /** Reads to the end of all and closes them; returns what could not be read. */
  static List<Gap> read(
      Collection<PartitionCursor> cursors, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    PriorityQueue<PartitionCursor> open = new PriorityQueue<>(ORDER);
    try {
      cursors.stream().filter(cursor -> cursor.peek() != null).forEach(open::add);
      while (!open.isEmpty()) {
        PartitionCursor first = open.poll();
        each.accept(first.next());
        if (first.peek() != null) {
          open.add(first);
        }
      }
      List<Gap> gaps = new ArrayList<>();
      cursors.forEach(cursor -> gaps.addAll(cursor.gaps()));
      return gaps;
    } finally {
      cursors.forEach(PartitionCursor::close);
    }
  }

  private static boolean isClock(PartitionCursor cursor) {
    return cursor.partition().topic().equals(Topics.CLOCK.name());
  }
}
