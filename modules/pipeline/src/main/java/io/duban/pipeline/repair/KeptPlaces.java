package io.duban.pipeline.repair;

import io.duban.contracts.Headers;
import io.duban.pipeline.codec.HeaderValues;
import io.duban.pipeline.deadletter.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Which records of the sources the journal and the dead letters keep: a bit for each, so that ten
 * million reports take a few megabytes.
 */
final class KeptPlaces {
  // What only the tracker finds was in the journal before it was set aside.
  private static final Set<String> BY_TRACKER =
      Set.of(
          "UNKNOWN_UNIT",
          "UNIT_NOT_ASSIGNED",
          "UNKNOWN_TASK",
          "UNKNOWN_TARGET",
          "AS_OF_OUTSIDE_PLAN",
          "TOO_MUCH_WAITING",
          "NOT_CLAIMED",
          "NOT_DONE",
          "ALREADY_DONE",
          "NO_DEADLINE",
          "EXTENDED_TOO_LATE",
          "NOT_LATER",
          "UNKNOWN_ORDER",
          "ORDER_EXISTS",
          "ORDER_CLOSED",
          "UNKNOWN_RULE",
          "ALERT_NOT_OPEN",
          "UNKNOWN_PLAN",
          "PLAN_DECIDED");

  private final List<Map<TopicPartition, BitSet>> journal = new ArrayList<>();
  private final Map<TopicPartition, BitSet> letters = new HashMap<>();
  private final Map<TopicPartition, BitSet> refusedAtOnce = new HashMap<>();

  KeptPlaces(int journalPartitions) {
    for (int number = 0; number < journalPartitions; number++) {
      journal.add(new HashMap<>());
    }
  }

  void addEntry(ConsumerRecord<byte[], byte[]> entry) {
    Source.journalled(entry.headers())
        .ifPresent(place -> add(journal.get(entry.partition()), place, place.offset()));
  }

  void addLetter(ConsumerRecord<byte[], byte[]> letter) {
    Source.refused(letter.headers()).ifPresent(source -> addLetter(source, letter.headers()));
  }

  private void addLetter(Source source, org.apache.kafka.common.header.Headers headers) {
    long through =
        HeaderValues.text(headers, Headers.LAST_OFFSET)
            .map(Long::parseLong)
            .orElse(source.offset());
    add(letters, source, through);
    if (HeaderValues.text(headers, Headers.REASON).filter(BY_TRACKER::contains).isEmpty()) {
      add(refusedAtOnce, source, through);
    }
  }

  boolean isInJournal(TopicPartition source, long place) {
    return journal.stream().anyMatch(partition -> holds(partition, source, place));
  }

  /** The partitions of the journal that lack a record which belongs in each of them. */
  List<Integer> lackingIn(TopicPartition source, long place) {
    List<Integer> lacking = new ArrayList<>();
    for (int number = 0; number < journal.size(); number++) {
      if (!holds(journal.get(number), source, place)) {
        lacking.add(number);
      }
    }
    return lacking;
  }

  boolean isSetAside(TopicPartition source, long place) {
    return holds(letters, source, place);
  }

  /** Whether it was set aside without having been in the journal. */
  boolean isRefusedAtOnce(TopicPartition source, long place) {
    return holds(refusedAtOnce, source, place);
  }

  /** The place after the last that is kept of a source, 0 if none is. */
  long end(TopicPartition source) {
    long end = length(letters, source);
    for (Map<TopicPartition, BitSet> partition : journal) {
      end = Math.max(end, length(partition, source));
    }
    return end;
  }

  private static long length(Map<TopicPartition, BitSet> places, TopicPartition source) {
    return places.getOrDefault(source, new BitSet()).length();
  }

  private static boolean holds(
      Map<TopicPartition, BitSet> places, TopicPartition source, long place) {
    BitSet known = places.get(source);
    return known != null && known.get(Math.toIntExact(place));
  }

  private static void add(Map<TopicPartition, BitSet> places, Source source, long last) {
    places
        .computeIfAbsent(
            new TopicPartition(source.topic(), source.partition()), any -> new BitSet())
        .set(Math.toIntExact(source.offset()), Math.toIntExact(last + 1));
  }
}
