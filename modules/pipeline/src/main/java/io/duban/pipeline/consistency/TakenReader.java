package io.duban.pipeline.consistency;

import io.duban.contracts.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads what the journal and the dead letters keep of the sources, up to the ends they have when it
 * is asked. It knows how far it has read and reads nothing twice.
 */
public final class TakenReader {
  private final Map<TopicPartition, OffsetRange> done = new HashMap<>();

  /**
   * Hands over every record that was taken with this time or a later one and that was not handed
   * over before; earlier ones may be among them.
   *
   * @param time 0 for all there are
   */
  public void since(PartitionReader reader, long time, Consumer<TakenRecord> each) {
    Map<TopicPartition, OffsetRange> held = reader.held(keepers(reader));
    Map<TopicPartition, OffsetRange> earlier = new HashMap<>();
    Map<TopicPartition, OffsetRange> later = new HashMap<>();
    starts(reader, held, time)
        .forEach(
            (keeper, start) -> {
              OffsetRange known = done.getOrDefault(keeper, new OffsetRange(start, start));
              earlier.put(keeper, new OffsetRange(start, known.from()));
              later.put(keeper, new OffsetRange(known.to(), held.get(keeper).to()));
            });
    read(reader, earlier, each);
    Map<TopicPartition, Long> reached = read(reader, later, each);
    reached.forEach(
        (keeper, to) ->
            done.merge(
                keeper,
                new OffsetRange(later.get(keeper).from(), to),
                (known, read) -> new OffsetRange(known.from(), read.to())));
    earlier.forEach(
        (keeper, range) ->
            done.computeIfPresent(
                keeper,
                (any, known) -> new OffsetRange(Math.min(range.from(), known.from()), known.to())));
  }

  /** The partitions of the journal and of the dead letters. */
  public static List<TopicPartition> keepers(PartitionReader reader) {
    List<TopicPartition> keepers = new ArrayList<>(reader.partitions(Topics.JOURNAL.name()));
    keepers.addAll(reader.partitions(Topics.DEAD_LETTERS.name()));
    return keepers;
  }

  /** Whether nothing was ever taken. */
  static boolean isEmpty(PartitionReader reader) {
    return reader.held(keepers(reader)).values().stream().allMatch(held -> held.size() == 0);
  }

  private static Map<TopicPartition, Long> starts(
      PartitionReader reader, Map<TopicPartition, OffsetRange> held, long time) {
    Map<TopicPartition, Long> starts = new HashMap<>();
    if (time <= 0) {
      held.forEach((keeper, range) -> starts.put(keeper, range.from()));
      return starts;
    }
    Map<TopicPartition, Long> times = new HashMap<>();
    held.keySet().forEach(keeper -> times.put(keeper, time));
    Map<TopicPartition, Optional<Long>> found = reader.since(times);
    held.forEach((keeper, range) -> starts.put(keeper, found.get(keeper).orElse(range.to())));
    return starts;
  }

  private static Map<TopicPartition, Long> read(
      PartitionReader reader, Map<TopicPartition, OffsetRange> ranges, Consumer<TakenRecord> each) {
    return reader.read(ranges, record -> TakenRecord.of(record).ifPresent(each));
  }
}
