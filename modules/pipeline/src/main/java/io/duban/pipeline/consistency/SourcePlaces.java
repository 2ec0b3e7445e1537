package io.duban.pipeline.consistency;

import io.duban.pipeline.consistency.Discrepancy.Kind;
import io.duban.pipeline.fetching.UnreadRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.internals.TopicPartitionMetadata;

/**
 * Where intake goes on in its sources: behind the last place that the journal or the dead letters
 * keep. The group's offset only spares looking at what lies before it.
 */
final class SourcePlaces {
  // Clocks of brokers that follow each other as leaders may differ.
  private static final long CLOCKS_APART = Duration.ofMinutes(10).toMillis();

  private final PartitionReader reader;
  private final TakenReader takenReader;
  private final TakenPlaces taken;
  private final Map<TopicPartition, Long> places = new HashMap<>();
  private final List<Discrepancy> discrepancies = new ArrayList<>();

  SourcePlaces(PartitionReader reader, TakenReader takenReader, TakenPlaces taken) {
    this.reader = reader;
    this.takenReader = takenReader;
    this.taken = taken;
  }

  /** Places to seek; a partition without one is read on at its offset. */
  Map<TopicPartition, Long> places() {
    return places;
  }

  List<Discrepancy> discrepancies() {
    return discrepancies;
  }

  /** Compares offsets and ends only, which a running pipeline does not disturb. */
  void compare(
      Collection<TopicPartition> sources, Map<TopicPartition, OffsetAndMetadata> committed) {
    open(reader.held(sources), committed);
  }

  void find(Collection<TopicPartition> sources, Map<TopicPartition, OffsetAndMetadata> committed) {
    Map<TopicPartition, OffsetRange> held = reader.held(sources);
    Map<TopicPartition, OffsetRange> open = open(held, committed);
    look(open);
    open.forEach((source, rest) -> place(source, rest, held.get(source), committed.get(source)));
  }

  private Map<TopicPartition, OffsetRange> open(
      Map<TopicPartition, OffsetRange> held, Map<TopicPartition, OffsetAndMetadata> committed) {
    Map<TopicPartition, OffsetRange> open = new HashMap<>();
    Map<TopicPartition, Long> anew = newerThanTaken(held, committed);
    held.forEach(
        (source, range) -> {
          OffsetRange rest = rest(source, range, committed.get(source), anew.get(source));
          if (rest.size() > 0) {
            open.put(source, rest);
          }
        });
    return open;
  }

  /**
   * What must be looked at: from the offset to the end, or all there is if there is no offset that
   * the source has. Notes the places of sources of which nothing is left to be looked at.
   */
  private OffsetRange rest(
      TopicPartition source, OffsetRange held, OffsetAndMetadata committed, Long anew) {
    if (committed == null) {
      places.put(source, held.from());
      return held;
    }
    long offset = committed.offset();
    if (offset > held.to()) {
      shortened(source, new OffsetRange(held.to(), offset), "it ends before what was taken");
      places.put(source, held.from());
      return held;
    }
    if (offset < held.from()) {
      shortened(source, new OffsetRange(offset, held.from()), "it begins behind what was taken");
      places.put(source, held.from());
      return held;
    }
    if (anew != null && anew < offset) {
      shortened(
          source,
          new OffsetRange(0, 0),
          "records from %d on are newer than all that was taken, so it was made anew"
              .formatted(anew));
      places.put(source, anew);
      return new OffsetRange(anew, held.to());
    }
    return new OffsetRange(offset, held.to());
  }

  /**
   * The first record that is newer than all that had been taken when the offset was committed. Only
   * in a topic that was made anew it lies before the offset.
   */
  private Map<TopicPartition, Long> newerThanTaken(
      Map<TopicPartition, OffsetRange> held, Map<TopicPartition, OffsetAndMetadata> committed) {
    Map<TopicPartition, Long> times = new HashMap<>();
    committed.forEach(
        (source, offset) -> {
          if (offset != null && held.containsKey(source)) {
            long time = TopicPartitionMetadata.decode(offset.metadata()).partitionTime();
            if (time > 0 && offset.offset() > held.get(source).from()) {
              times.put(source, time + 1);
            }
          }
        });
    Map<TopicPartition, Long> first = new HashMap<>();
    reader.since(times).forEach((source, at) -> at.ifPresent(place -> first.put(source, place)));
    return first;
  }

  private void look(Map<TopicPartition, OffsetRange> open) {
    if (open.isEmpty() || TakenReader.isEmpty(reader)) {
      return;
    }
    Map<TopicPartition, ConsumerRecord<byte[], byte[]>> first = reader.first(open);
    Map<TopicPartition, OffsetRange> dated = new HashMap<>();
    long[] since = {Long.MAX_VALUE};
    first.forEach(
        (source, record) -> {
          if (record.timestampType() == TimestampType.LOG_APPEND_TIME) {
            since[0] = Math.min(since[0], Math.max(0, record.timestamp() - CLOCKS_APART));
          } else {
            dated.put(source, open.get(source));
          }
        });
    // Who stamps his records himself need not keep to an order.
    reader.read(dated, record -> since[0] = Math.min(since[0], Math.max(0, record.timestamp())));
    if (!first.isEmpty()) {
      takenReader.since(reader, since[0], taken::add);
    }
  }

  private void place(
      TopicPartition source, OffsetRange rest, OffsetRange held, OffsetAndMetadata committed) {
    Optional<TakenRecord> last = taken.last(source);
    if (last.isEmpty() || last.get().place().offset() < rest.from()) {
      return;
    }
    long next =
        isThere(source, held, last.get())
            ? last.get().place().offset() + 1
            : behind(source, held, taken.latest(source).orElseThrow());
    if (next <= rest.from()) {
      return;
    }
    places.put(source, next);
    discrepancies.add(
        new Discrepancy(
            Kind.OFFSETS_LOST,
            source.topic(),
            source.partition(),
            new OffsetRange(0, 0),
            committed == null
                ? "the group had no offset; it goes on at %d, behind what was taken".formatted(next)
                : "the group's offset was %d; it goes on at %d, behind what was taken"
                    .formatted(committed.offset(), next)));
  }

  /** Where what is newer than the latest that was taken begins, in a source that lost records. */
  private long behind(TopicPartition source, OffsetRange held, TakenRecord latest) {
    if (isThere(source, held, latest)) {
      return latest.place().offset() + 1;
    }
    long next = reader.since(Map.of(source, latest.timestamp() + 1)).get(source).orElse(held.to());
    shortened(
        source,
        new OffsetRange(held.to(), Math.max(held.to(), latest.place().offset() + 1)),
        "what was taken last, at %d, is not there; what is newer begins at %d"
            .formatted(latest.place().offset(), next));
    return next;
  }

  private boolean isThere(TopicPartition source, OffsetRange held, TakenRecord record) {
    long place = record.place().offset();
    if (place < held.from() || place >= held.to()) {
      return false;
    }
    ConsumerRecord<byte[], byte[]> found =
        reader.first(Map.of(source, new OffsetRange(place, place + 1))).get(source);
    // What is damaged has no time any more, but it is there.
    return found != null
        && (UnreadRecords.of(found.headers()).isPresent()
            || Math.max(0, found.timestamp()) == Math.max(0, record.timestamp()));
  }

  private void shortened(TopicPartition source, OffsetRange missing, String detail) {
    discrepancies.add(
        new Discrepancy(
            Kind.SOURCE_SHORTENED, source.topic(), source.partition(), missing, detail));
  }
}
