package io.duban.rules.tracking;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertState;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Everything that is known of a task.
 *
 * @param rulings what the office decided, in the order it did; all are kept, for a quarter is
 *     judged by what held before its bulletin was cut
 * @param wake next day on which something falls due, or null
 */
public record TaskState(
    Task task,
    List<Ruling> rulings,
    NavigableMap<Quarter, QuarterState> quarters,
    NavigableMap<AlertKey, AlertState> alerts,
    LocalDate wake) {
  public TaskState {
    rulings = List.copyOf(rulings);
    quarters = Collections.unmodifiableNavigableMap(quarters);
    alerts = Collections.unmodifiableNavigableMap(alerts);
  }

  static TaskState of(Task task) {
    return new TaskState(
        task, List.of(), Collections.emptyNavigableMap(), Collections.emptyNavigableMap(), null);
  }

  /** The day on which the completion was approved that holds on a day, or null. */
  public LocalDate completedBy(LocalDate day) {
    Ruling last = last(day, ruling -> !ruling.extendsDeadline());
    return last != null && last.approvesCompletion() ? last.day() : null;
  }

  /** The deadline that holds on a day, or null for a standing task; no earlier than the issue. */
  public LocalDate deadline(LocalDate day) {
    Ruling extension = last(day, Ruling::extendsDeadline);
    return extension == null ? task.onIssue(task.deadline()) : extension.directive().until();
  }

  /** Whether a duty was not yet done with when it fell due, or today if that is still to come. */
  boolean owed(Due due, LocalDate today) {
    return completedBy(due.day().isBefore(today) ? due.day() : today) == null;
  }

  private Ruling last(LocalDate day, Predicate<Ruling> sort) {
    for (int i = rulings.size() - 1; i >= 0; i--) {
      Ruling ruling = rulings.get(i);
      if (sort.test(ruling) && !ruling.day().isAfter(day)) {
        return ruling;
      }
    }
    return null;
  }

  /** What of a unit's words in a quarter counts, or null if it said nothing. */
  UnitReports counted(Quarter quarter, String unit) {
    UnitReports said = quarter(quarter).reports().get(unit);
    return said == null ? null : said.counted(figures(quarters.headMap(quarter, false), unit));
  }

  /** The figures of a unit that count at the end of some quarters. */
  static Map<String, Figure> figures(SortedMap<Quarter, QuarterState> quarters, String unit) {
    Map<String, Figure> counted = new TreeMap<>();
    for (QuarterState known : quarters.values()) {
      UnitReports said = known.reports().get(unit);
      if (said != null) {
        said.figures()
            .forEach((metric, series) -> counted.compute(metric, (m, f) -> series.counted(f)));
      }
    }
    return counted;
  }

  QuarterState quarter(Quarter quarter) {
    QuarterState known = quarters.get(quarter);
    return known == null ? QuarterState.empty(quarter) : known;
  }

  TaskState with(Task definition) {
    return new TaskState(definition, rulings, quarters, alerts, wake);
  }

  TaskState with(QuarterState quarter) {
    NavigableMap<Quarter, QuarterState> changed = new TreeMap<>(quarters);
    changed.put(quarter.quarter(), quarter);
    return new TaskState(task, rulings, changed, alerts, wake);
  }

  TaskState with(Ruling ruling) {
    return new TaskState(task, Ruling.merge(rulings, ruling), quarters, alerts, wake);
  }

  TaskState withAlerts(NavigableMap<AlertKey, AlertState> changed) {
    return new TaskState(task, rulings, quarters, changed, wake);
  }

  TaskState withWake(LocalDate day) {
    return new TaskState(task, rulings, quarters, alerts, day);
  }
}
