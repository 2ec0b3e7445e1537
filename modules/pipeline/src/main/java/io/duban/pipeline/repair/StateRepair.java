package io.duban.pipeline.repair;

import io.duban.contracts.Topics;
import io.duban.pipeline.days.DayBarrier;
import io.duban.pipeline.repair.StateSurvey.RowsLoss;
import io.duban.pipeline.rollup.RollupProcessor;
import io.duban.pipeline.tracker.Muting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets the pipeline fold the journal again from its beginning, and tell again nothing of what it
 * told.
 */
public final class StateRepair {
  private final RepairSite site;
  private final JournalContents journal;
  private final TrackerProgress progress;
  private final StateChangelogs rollup;
  private final RepairMark mark;
  private final boolean brokenOff;

  /**
   * For a journal that lacks nothing.
   *
   * @param repair that has looked through the journal
   */
  public StateRepair(RepairSite site, JournalRepair repair) {
    this.site = site;
    this.journal = repair.contents();
    this.progress = repair.progress();
    this.rollup = StateChangelogs.ofRollup(site, journal.partitions());
    this.mark = new RepairMark(site, RepairMark.Kind.STATE);
    this.brokenOff = mark.isSet();
  }

  /** Looks what is to be done and changes nothing. */
  public StateSurvey survey() {
    List<String> missing = new ArrayList<>(progress.changelogs().missing());
    missing.addAll(rollup.missing());
    List<Gap> unreadable = new ArrayList<>(progress.changelogs().gaps());
    unreadable.addAll(rollup.gaps());
    Map<Integer, Long> mutedUntil = new TreeMap<>();
    for (int partition = 0; partition < journal.partitions(); partition++) {
      mutedUntil.put(partition, progress.mutedUntil(partition));
    }
    return new StateSurvey(missing, unreadable, mutedUntil, mutedThrough(), rowsLoss());
  }

  private Map<Integer, LocalDate> mutedThrough() {
    Map<Integer, LocalDate> days = new TreeMap<>();
    for (int partition = 0; partition < journal.partitions(); partition++) {
      Optional<LocalDate> day = lastDay(rollup.remembered(partition)).or(journal::lastDay);
      if (day.isPresent()) {
        days.put(partition, day.get());
      }
    }
    return days;
  }

  /** The last day that a partition of the rollup has begun; one that was behind told less. */
  static Optional<LocalDate> lastDay(Map<String, Long> remembered) {
    return Stream.of(DayBarrier.CURRENT, RollupProcessor.MUTED_THROUGH)
        .map(remembered::get)
        .filter(Objects::nonNull)
        .max(Long::compare)
        .map(LocalDate::ofEpochDay);
  }

  private RowsLoss rowsLoss() {
    List<TopicPartition> rows = site.partitions(List.of(Topics.SETTLED_ROWS.name()));
    if (rows.isEmpty()) {
      return RowsLoss.MISSING;
    }
    Map<TopicPartition, Long> committed = site.committed();
    Map<TopicPartition, Long> begins = site.begins(rows);
    Map<TopicPartition, Long> ends = site.ends(rows);
    // Made anew by a repair that was broken off.
    if (brokenOff && ends.values().stream().allMatch(end -> end == 0)) {
      return RowsLoss.SHORTENED;
    }
    for (TopicPartition partition : rows) {
      long begin = begins.get(partition);
      long end = ends.get(partition);
      long read =
          rollup.position(partition.partition()).orElse(committed.getOrDefault(partition, 0L));
      if (begin > 0 || read > end) {
        return RowsLoss.SHORTENED;
      }
      if (!site.read(partition, row -> {}).isEmpty()) {
        return RowsLoss.UNREADABLE;
      }
    }
    return null;
  }

  /** Does what a survey says; all of the state is emptied or nothing. */
  public void apply(StateSurvey survey) {
    site.requireStopped();
    mark.during(() -> foldAgain(survey));
  }

  private void foldAgain(StateSurvey survey) {
    progress.changelogs().makeReadable();
    rollup.makeReadable();
    if (survey.rowsAgain() != null) {
      writeRowsAgain();
    }
    try (JournalWriter writer = new JournalWriter(site, Topics.JOURNAL.name())) {
      Map<TopicPartition, Long> offsets = new HashMap<>();
      for (int partition = 0; partition < journal.partitions(); partition++) {
        forget(writer.producer(), partition, survey);
        offsets.put(new TopicPartition(Topics.JOURNAL.name(), partition), 0L);
        offsets.put(new TopicPartition(Topics.SETTLED_ROWS.name(), partition), 0L);
      }
      writer.commit(offsets);
    }
  }

  private void forget(Producer<byte[], byte[]> producer, int partition, StateSurvey survey) {
    progress.forget(producer, partition, survey.mutedUntil().get(partition));
    if (survey.rowsAgain() != null) {
      progress.changelogs().remember(producer, partition, Muting.ROWS_UNTIL, 0);
    }
    rollup.clear(producer, partition);
    LocalDate told = survey.mutedThrough().get(partition);
    if (told != null) {
      rollup.remember(producer, partition, RollupProcessor.MUTED_THROUGH, told.toEpochDay());
    }
  }

  /** They are the tracker's to write: what is left of them would stand there twice. */
  private void writeRowsAgain() {
    NewTopics.delete(site, Topics.SETTLED_ROWS.name());
    NewTopics.create(
        site,
        List.of(
            new NewTopic(
                    Topics.SETTLED_ROWS.name(),
                    Optional.of(journal.partitions()),
                    Optional.of(site.copies(Topics.JOURNAL)))
                .configs(Topics.SETTLED_ROWS.settings())));
  }
}
