package io.duban.rules.testing;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.bulletin.AlertDigest;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.fold.RowKey;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.state.TaskState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All that came of a fold.
 *
 * @param rows every row published, in order
 * @param settled every row handed to the rollup, in order
 * @param alerts every change of an alert, in order
 * @param refused what was not taken, in order
 * @param bulletins in the order they were cut
 * @param digests one per unit and day on which something changed, in order
 * @param states the tasks at the end, by id
 */
public record History(
    List<TaskQuarter> rows,
    List<TaskQuarter> settled,
    List<TaskAlert> alerts,
    List<Refused> refused,
    List<Bulletin> bulletins,
    List<AlertDigest> digests,
    NavigableMap<String, TaskState> states) {

  /** A change of an alert and the task it is about. */
  public record TaskAlert(String task, AlertChange change) {}

  /** Something that was not taken in. */
  public record Refused(TaskEvent what, Refusal why) {}

  /** An alert on a day on which it changed. */
  public record AlertDay(String task, LocalDate day, AlertKey key) implements Comparable<AlertDay> {
    @Override
    public int compareTo(AlertDay other) {
      int byTask = task.compareTo(other.task);
      int byDay = byTask == 0 ? day.compareTo(other.day) : byTask;
      return byDay == 0 ? key.compareTo(other.key) : byDay;
    }
  }

  /** Where a day left an alert: its number and its light, null once it is cleared. */
  public record AlertAt(int sequence, Severity light) {}

  public History {
    rows = List.copyOf(rows);
    settled = List.copyOf(settled);
    alerts = List.copyOf(alerts);
    refused = List.copyOf(refused);
    bulletins = List.copyOf(bulletins);
    digests = List.copyOf(digests);
  }

  /** The last row of each task and quarter: what a compacted topic keeps. */
  public NavigableMap<RowKey, TaskQuarter> latestRows() {
    NavigableMap<RowKey, TaskQuarter> latest = new TreeMap<>();
    rows.forEach(row -> latest.put(RowKey.of(row), row));
    return latest;
  }

  /**
   * Where each day on which it changed left each alert. Unlike the single changes this does not
   * depend on the order of what happened within a day; a change taken back on its day is left out.
   */
  public NavigableMap<AlertDay, AlertAt> alertDays() {
    return alertDays(alerts);
  }

  /** The same of any changes, each alert's in order; alerts of different tasks may be mixed. */
  public static NavigableMap<AlertDay, AlertAt> alertDays(List<TaskAlert> changes) {
    NavigableMap<AlertDay, AlertAt> ends = new TreeMap<>();
    for (TaskAlert alert : changes) {
      AlertChange change = alert.change();
      if (change.kind().isMark()) {
        continue;
      }
      boolean cleared = change.kind() == AlertChange.Kind.CLEARED;
      ends.put(
          new AlertDay(alert.task(), change.day(), change.key()),
          new AlertAt(change.sequence(), cleared ? null : change.severity()));
    }
    return withoutStandstill(ends);
  }

  private static NavigableMap<AlertDay, AlertAt> withoutStandstill(
      NavigableMap<AlertDay, AlertAt> ends) {
    Map<String, Map<AlertKey, AlertAt>> last = new TreeMap<>();
    NavigableMap<AlertDay, AlertAt> changed = new TreeMap<>();
    ends.forEach(
        (alert, end) -> {
          Map<AlertKey, AlertAt> ofTask = last.computeIfAbsent(alert.task(), t -> new TreeMap<>());
          AlertAt before = ofTask.put(alert.key(), end);
          boolean wasOpen = before != null && before.light() != null;
          boolean same = wasOpen ? end.equals(before) : end.light() == null;
          if (!same) {
            changed.put(alert, end);
          }
        });
    return changed;
  }

  public long refusals(RefusalReason reason) {
    return refused.stream().filter(one -> one.why().reason() == reason).count();
  }
}
