package io.duban.pipeline.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** The places of each source that were taken in, as ranges, and the last of each. */
public final class TakenPlaces {
  private final Map<TopicPartition, NavigableMap<Long, Long>> ranges = new HashMap<>();
  private final Map<TopicPartition, TakenRecord> last = new HashMap<>();
  private final Map<TopicPartition, TakenRecord> latest = new HashMap<>();

  /** Notes a place; one that was noted before changes nothing. */
  public void add(TakenRecord taken) {
    TopicPartition source = taken.source();
    long place = taken.place().offset();
    last.merge(source, taken, (one, other) -> place > one.place().offset() ? other : one);
    latest.merge(source, taken, (known, added) -> isLater(added, known) ? added : known);
    NavigableMap<Long, Long> known = ranges.computeIfAbsent(source, any -> new TreeMap<>());
    Map.Entry<Long, Long> before = known.floorEntry(place);
    if (before != null && before.getValue() > place) {
      return;
    }
    long from = before != null && before.getValue() == place ? before.getKey() : place;
    Long following = known.remove(place + 1);
    known.put(from, following == null ? place + 1 : following);
  }

  public Set<TopicPartition> sources() {
    return Set.copyOf(ranges.keySet());
  }

  public boolean holds(TopicPartition source, long place) {
    Map.Entry<Long, Long> range = known(source).floorEntry(place);
    return range != null && range.getValue() > place;
  }

  /** The record with the highest place. */
  public Optional<TakenRecord> last(TopicPartition source) {
    return Optional.ofNullable(last.get(source));
  }

  /** The record with the latest time; another than the last if the topic was made anew. */
  public Optional<TakenRecord> latest(TopicPartition source) {
    return Optional.ofNullable(latest.get(source));
  }

  private static boolean isLater(TakenRecord one, TakenRecord other) {
    return one.timestamp() > other.timestamp()
        || (one.timestamp() == other.timestamp() && one.place().offset() > other.place().offset());
  }

  /** Which places of a range were not taken. A source may have none there: marks, or compacted. */
  public List<OffsetRange> missing(TopicPartition source, OffsetRange within) {
    List<OffsetRange> missing = new ArrayList<>();
    long from = within.from();
    for (Map.Entry<Long, Long> range : known(source).entrySet()) {
      if (range.getKey() > from && from < within.to()) {
        missing.add(new OffsetRange(from, Math.min(range.getKey(), within.to())));
      }
      from = Math.max(from, range.getValue());
    }
    if (from < within.to()) {
      missing.add(new OffsetRange(from, within.to()));
    }
    return missing;
  }

  private NavigableMap<Long, Long> known(TopicPartition source) {
    return ranges.getOrDefault(source, new TreeMap<>());
  }
}
