package io.duban.pipeline.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.Limits;
import io.duban.contracts.Topics;
import io.duban.pipeline.codec.HeaderValues;
import io.duban.pipeline.fetching.UnreadRecords;
import io.duban.pipeline.intake.AdmissionResult;
import io.duban.pipeline.intake.Judge;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/** What the journal and the dead letters keep of the sources, and what they lack. */
final class JournalContents {
  private static final Set<String> EVERYWHERE = Set.of(Topics.CLOCK.name(), Topics.UNITS.name());

  private final RepairSite site;
  private final Judge judge;
  private final ZoneId zone;
  private final int partitions;
  private final KeptPlaces kept;
  private final Map<Integer, LocalDate> lastDays = new HashMap<>();
  private final Map<TopicPartition, Long> begins;
  private final Map<TopicPartition, Long> ends;
  private final List<Gap> gaps = new ArrayList<>();
  private long entries;

  JournalContents(RepairSite site, Judge judge, ZoneId zone) {
    this.site = site;
    this.judge = judge;
    this.zone = zone;
    this.partitions = site.partitions(List.of(Topics.CLOCK.name())).size();
    this.kept = new KeptPlaces(partitions);
    List<TopicPartition> journal = site.partitions(List.of(Topics.JOURNAL.name()));
    this.begins = site.begins(journal);
    this.ends = site.ends(journal);
    journal.forEach(partition -> gaps.addAll(site.read(partition, this::take)));
    site.readAll(List.of(Topics.DEAD_LETTERS.name()), kept::addLetter);
  }

  private void take(ConsumerRecord<byte[], byte[]> entry) {
    entries++;
    kept.addEntry(entry);
    if (isDay(entry)) {
      lastDays.merge(entry.partition(), day(entry), (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  private static boolean isDay(ConsumerRecord<byte[], byte[]> entry) {
    return HeaderValues.text(entry.headers(), Headers.SOURCE)
        .filter(source -> source.startsWith(Topics.CLOCK.name() + "/"))
        .isPresent();
  }

  private LocalDate day(ConsumerRecord<byte[], byte[]> record) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(record.timestamp()), zone);
  }

  int partitions() {
    return partitions;
  }

  List<Gap> gaps() {
    return gaps;
  }

  boolean isShortenedAtItsBeginning() {
    return begins.values().stream().anyMatch(begin -> begin > 0);
  }

  boolean isEmpty() {
    return entries == 0 && gaps.isEmpty();
  }

  long end(int partition) {
    return ends.getOrDefault(new TopicPartition(Topics.JOURNAL.name(), partition), 0L);
  }

  /** The last day that all of the journal has heard of. */
  Optional<LocalDate> lastDay() {
    return lastDays.values().stream().min(LocalDate::compareTo);
  }

  /** Whether days came in a partition after that of the record. */
  boolean isPassed(int partition, ConsumerRecord<byte[], byte[]> record) {
    LocalDate last = lastDays.get(partition);
    return last != null && last.isAfter(day(record));
  }

  List<PartitionCursor> journal() {
    return site.partitions(List.of(Topics.JOURNAL.name())).stream().map(this::cursor).toList();
  }

  private PartitionCursor cursor(TopicPartition partition) {
    return site.cursor(partition, begins.get(partition), ends.get(partition));
  }

  /**
   * Up to where each source was taken: as committed, and not less than what is kept of it.
   *
   * @param lost whether the state knows more than the journal, so that what is not committed was
   *     taken nevertheless
   */
  Map<TopicPartition, Long> taken(boolean lost) {
    Map<TopicPartition, Long> committed = site.committed();
    List<TopicPartition> sources = sources();
    Map<TopicPartition, Long> last = site.ends(sources);
    Map<TopicPartition, Long> taken = new HashMap<>();
    for (TopicPartition source : sources) {
      long known = lost ? last.get(source) : 0L;
      taken.put(source, Math.max(committed.getOrDefault(source, known), kept.end(source)));
    }
    return taken;
  }

  private List<TopicPartition> sources() {
    Set<String> names = new TreeSet<>(EVERYWHERE);
    names.add(Topics.TASKS.name());
    names.add(Topics.DIRECTIVES.name());
    site.topics().stream().filter(name -> Topics.unitOf(name).isPresent()).forEach(names::add);
    // No day reaches partitions beyond those of the clock, so nothing is taken from them.
    return site.partitions(names).stream()
        .filter(partition -> partition.partition() < partitions)
        .toList();
  }

  /** What is left of the sources of all that was taken. */
  List<PartitionCursor> sources(Map<TopicPartition, Long> taken) {
    Map<TopicPartition, Long> first = site.begins(taken.keySet());
    Map<TopicPartition, Long> last = site.ends(taken.keySet());
    return taken.keySet().stream()
        .filter(source -> first.get(source) < Math.min(taken.get(source), last.get(source)))
        .map(
            source ->
                site.cursor(
                    source, first.get(source), Math.min(taken.get(source), last.get(source))))
        .toList();
  }

  /**
   * Places that were taken, and are lost in the source and kept nowhere.
   *
   * @param unreadable what of the sources cannot be read
   */
  Map<String, Long> gone(Map<TopicPartition, Long> taken, List<Gap> unreadable) {
    Map<TopicPartition, Long> first = site.begins(taken.keySet());
    Map<TopicPartition, Long> last = site.ends(taken.keySet());
    Map<String, Long> gone = new TreeMap<>();
    taken.forEach(
        (source, end) -> {
          long count =
              unkept(source, 0, Math.min(first.get(source), end))
                  + unkept(source, last.get(source), end);
          gone.merge(source.topic(), count, Long::sum);
        });
    for (Gap gap : unreadable) {
      gone.merge(gap.partition().topic(), unkept(gap.partition(), gap.from(), gap.to()), Long::sum);
    }
    gone.values().removeIf(count -> count == 0);
    return gone;
  }

  private long unkept(TopicPartition source, long from, long to) {
    long unkept = 0;
    for (long place = from; place < to; place++) {
      if (!kept.isInJournal(source, place) && !kept.isSetAside(source, place)) {
        unkept++;
      }
    }
    return unkept;
  }

  /** What is to become of a record of a source; nothing if it is where it belongs. */
  Optional<RecordRoute> route(ConsumerRecord<byte[], byte[]> record) {
    TopicPartition source = new TopicPartition(record.topic(), record.partition());
    long place = record.offset();
    boolean everywhere = EVERYWHERE.contains(record.topic());
    List<Integer> lacking = everywhere ? kept.lackingIn(source, place) : List.of();
    boolean there = everywhere ? lacking.isEmpty() : kept.isInJournal(source, place);
    if (there || kept.isRefusedAtOnce(source, place) || isTooLarge(record)) {
      return Optional.empty();
    }
    AdmissionResult decision = judge.decide(record);
    if (!decision.admits()) {
      return kept.isSetAside(source, place)
          ? Optional.empty()
          : Optional.of(new RecordRoute(decision, List.of()));
    }
    return Optional.of(
        new RecordRoute(decision, everywhere ? lacking : List.of(partition(decision.key()))));
  }

  /** Intake does not look at such a record; it must not come in by another way. */
  private static boolean isTooLarge(ConsumerRecord<byte[], byte[]> record) {
    return UnreadRecords.of(record.headers()).isPresent()
        || record.serializedKeySize() + record.serializedValueSize() > Limits.RECORD;
  }

  /** As producers choose it. */
  private int partition(String key) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
  }
}
