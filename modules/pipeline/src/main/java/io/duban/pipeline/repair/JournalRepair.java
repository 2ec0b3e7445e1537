package io.duban.pipeline.repair;

import io.duban.contracts.Topics;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.intake.Judge;
import io.duban.pipeline.repair.JournalSurvey.Way;
import io.duban.registry.SchemaRegistry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts back into the journal what was taken in and is kept nowhere any more, decided on anew from
 * the records of the units, of the office and of the clock.
 */
public final class JournalRepair {
  private final RepairSite site;
  private final JournalContents contents;
  private final TrackerProgress progress;
  private final JournalCopy copy;
  private final Map<TopicPartition, Long> taken;
  private final boolean lost;
  private final RepairMark mark;
  private final boolean brokenOff;

  /** What one pass over the sources finds. */
  private static final class Findings {
    private final Map<String, Long> missing = new TreeMap<>();
    private long letters;
    private boolean passed;
  }

  /**
   * Reads the journal and the dead letters.
   *
   * @param zone in which days begin
   */
  public JournalRepair(RepairSite site, SchemaRegistry registry, ZoneId zone) {
    this.site = site;
    this.contents =
        new JournalContents(site, new Judge(new EncodedDeserializer(registry), zone), zone);
    this.progress = TrackerProgress.read(site, contents);
    this.copy = new JournalCopy(site, contents.partitions());
    this.lost = IntStream.range(0, contents.partitions()).anyMatch(progress::isAhead);
    this.taken = contents.taken(lost);
    this.mark = new RepairMark(site, RepairMark.Kind.JOURNAL);
    this.brokenOff = mark.isSet();
  }

  JournalContents contents() {
    return contents;
  }

  TrackerProgress progress() {
    return progress;
  }

  /** Looks what is missing and changes nothing. */
  public JournalSurvey survey() {
    Findings findings = new Findings();
    if (copy.isComplete() && (brokenOff || copy.isLongerThan(contents))) {
      return new JournalSurvey(
          Way.RESUME, Map.of(), 0, contents.gaps(), Map.of(), progress.ahead());
    }
    List<Gap> unreadable = Merge.read(contents.sources(taken), record -> note(record, findings));
    return new JournalSurvey(
        way(findings),
        findings.missing,
        findings.letters,
        contents.gaps(),
        contents.gone(taken, unreadable),
        progress.ahead());
  }

  private Way way(Findings findings) {
    if (!contents.gaps().isEmpty() || findings.passed || contents.isShortenedAtItsBeginning()) {
      return Way.REBUILD;
    }
    return findings.missing.isEmpty() && !lost && !brokenOff ? Way.NOTHING : Way.APPEND;
  }

  private void note(ConsumerRecord<byte[], byte[]> record, Findings findings) {
    contents
        .route(record)
        .ifPresent(
            route -> {
              findings.missing.merge(record.topic(), 1L, Long::sum);
              findings.letters += route.decision().admits() ? 0 : 1;
              findings.passed |=
                  route.partitions().stream()
                      .anyMatch(partition -> contents.isPassed(partition, record));
            });
  }

  /**
   * Does what a survey says. All of it is done or nothing; a journal that is written anew is
   * complete in a topic of its own before the old one is deleted.
   */
  public void apply(JournalSurvey survey) {
    site.requireStopped();
    switch (survey.way()) {
      case NOTHING -> copy.discard();
      case APPEND -> mark.during(this::append);
      case REBUILD -> mark.during(this::rebuild);
      case RESUME -> mark.during(copy::takeTheJournalsPlace);
    }
  }

  private void append() {
    copy.ensureJournal();
    // What a repair that was broken off has made anew looks whole and is empty.
    boolean emptied = brokenOff;
    if (lost || brokenOff) {
      emptied |= progress.changelogs().makeReadable();
    }
    try (JournalWriter writer = new JournalWriter(site, Topics.JOURNAL.name())) {
      Merge.read(
          contents.sources(taken),
          record -> contents.route(record).ifPresent(route -> writer.write(record, route)));
      Map<TopicPartition, Long> offsets = new HashMap<>(taken);
      for (int partition : emptied ? progress.all() : progress.ahead()) {
        progress.forget(writer.producer(), partition, mutedUntil(partition, writer));
        offsets.put(new TopicPartition(Topics.JOURNAL.name(), partition), 0L);
      }
      writer.commit(offsets);
    }
    copy.discard();
  }

  /** What is appended to a partition that lost nothing was never told. */
  private long mutedUntil(int partition, JournalWriter writer) {
    return progress.isAhead(partition)
        ? Math.max(writer.end(partition), contents.end(partition))
        : progress.mutedUntil(partition);
  }

  private void rebuild() {
    copy.begin();
    try (JournalWriter writer = new JournalWriter(site, copy.topic())) {
      Rebuilding rebuilding = new Rebuilding(writer);
      List<PartitionCursor> cursors = new ArrayList<>(contents.sources(taken));
      cursors.addAll(contents.journal());
      Merge.read(cursors, rebuilding::take);
      rebuilding.end();
      writer.commit(taken);
    }
    copy.takeTheJournalsPlace();
  }

  /** What is written so far of a new journal. */
  private final class Rebuilding {
    private final JournalWriter writer;
    private final Map<Integer, Long> written = new HashMap<>();
    private final Map<Integer, Long> mutedUntil = new HashMap<>();

    Rebuilding(JournalWriter writer) {
      this.writer = writer;
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
      if (record.topic().equals(Topics.JOURNAL.name())) {
        int partition = record.partition();
        if (!progress.isTaken(partition, record.offset())) {
          mutedUntil.putIfAbsent(partition, written.getOrDefault(partition, 0L));
        }
        writer.copy(record);
        written.merge(partition, 1L, Long::sum);
      } else {
        contents.route(record).ifPresent(route -> putBack(record, route));
      }
    }

    private void putBack(ConsumerRecord<byte[], byte[]> record, RecordRoute route) {
      writer.write(record, route);
      route.partitions().forEach(partition -> written.merge(partition, 1L, Long::sum));
    }

    void end() {
      for (int partition = 0; partition < contents.partitions(); partition++) {
        long all = written.getOrDefault(partition, 0L);
        writer.close(partition, mutedUntil.getOrDefault(partition, all));
      }
    }
  }
}
