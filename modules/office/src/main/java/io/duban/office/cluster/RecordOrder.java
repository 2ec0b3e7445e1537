package io.duban.office.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records of several partitions as one list: those of a partition by their offsets, whatever their
 * times, as a record may be judged later than one that was sent after it; partitions among each
 * other by time.
 */
final class RecordOrder {
  private static final Comparator<Placed<?, ?>> ORDER =
      Comparator.<Placed<?, ?>>comparingLong(Placed::reached)
          .thenComparingInt(placed -> placed.record().partition())
          .thenComparingLong(placed -> placed.record().offset());

  private RecordOrder() {}

  /**
   * A record where it stands.
   *
   * @param reached the latest time its partition had come to by then
   */
  private record Placed<K, V>(ConsumerRecord<K, V> record, long reached) {}

  /**
   * Puts records in order.
   *
   * @param records of each partition in the order of their offsets
   */
  static <K, V> List<ConsumerRecord<K, V>> of(List<ConsumerRecord<K, V>> records) {
    Map<Integer, Long> times = new HashMap<>();
    List<Placed<K, V>> placed = new ArrayList<>(records.size());
    for (ConsumerRecord<K, V> record : records) {
      long reached = times.merge(record.partition(), record.timestamp(), Math::max);
      placed.add(new Placed<>(record, reached));
    }
    placed.sort(ORDER);
    return placed.stream().map(Placed::record).toList();
  }
}
