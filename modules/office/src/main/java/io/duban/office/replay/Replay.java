package io.duban.office.replay;

import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import io.duban.rules.alert.AlertChange;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.fold.Fold;
import io.duban.rules.fold.FoldObserver;
import io.duban.rules.fold.RowKey;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.policy.Policies;
import io.duban.rules.report.Refusal;
import io.duban.rules.state.TaskState;
import io.duban.rules.tracking.TrackingResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal folded up to a day: the rows as they stood and the bulletins cut by then. */
public final class Replay implements FoldObserver {
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  private final NavigableMap<RowKey, TaskQuarter> rows = new TreeMap<>();
  private final List<Bulletin> bulletins = new ArrayList<>();
  private final NavigableMap<String, TaskState> tasks = new TreeMap<>();
  private final Map<String, List<AlertChange>> alerts = new TreeMap<>();
  private final Map<TaskEvent, Refusal> refused = new HashMap<>();

  private Replay() {}

  /** Folds what counted before the end of a day; bulletins of that day's tick are cut. */
  public static Replay of(Journal journal, Policies policies, LocalDate asOf) {
    if (journal.last() == null || asOf.isAfter(journal.last())) {
      throw new OfficeException(
          OfficeProblem.DAY_NOT_BEGUN,
          "Day %s has not begun in the pipeline; the last that has is %s."
              .formatted(asOf, journal.last() == null ? "none" : journal.last()));
    }
    Replay replay = new Replay();
    Fold fold = Fold.onDueDays(policies, replay);
    Iterator<Journal.Entry> entries = journal.entries().iterator();
    Journal.Entry next = entries.hasNext() ? entries.next() : null;
    for (LocalDate day = journal.first(); !day.isAfter(asOf); day = day.plusDays(1)) {
      fold.begin(day);
      while (next != null && !next.day().isAfter(day)) {
        fold.take(next.what());
        next = entries.hasNext() ? entries.next() : null;
      }
    }
    return replay;
  }

  /** The latest row of each task and quarter. */
  public NavigableMap<RowKey, TaskQuarter> rows() {
    return rows;
  }

  /** In the order they were cut. */
  public List<Bulletin> bulletins() {
    return bulletins;
  }

  /** The tasks as they stand, by id. */
  public NavigableMap<String, TaskState> tasks() {
    return tasks;
  }

  /** Every change of a task's alerts, in order. */
  public List<AlertChange> alerts(String task) {
    return alerts.getOrDefault(task, List.of());
  }

  /** Why something that happened was not taken in, or nothing if it was. */
  public Optional<Refusal> refusal(TaskEvent what) {
    return Optional.ofNullable(refused.get(what));
  }

  @Override
  public void taken(TrackingResult outcome) {
    String task = outcome.state().task().id();
    tasks.put(task, outcome.state());
    alerts.computeIfAbsent(task, id -> new ArrayList<>()).addAll(outcome.alerts());
    outcome.rows().forEach(row -> rows.put(RowKey.of(row), row));
  }

  @Override
  public void refused(TaskEvent what, Refusal why) {
    refused.put(what, why);
  }

  @Override
  public void failed(TaskEvent what, RuntimeException cause) {
    LOG.warn("Left out, as the pipeline did: {}", what, cause);
  }

  @Override
  public void cut(Bulletin bulletin) {
    bulletins.add(bulletin);
  }
}
