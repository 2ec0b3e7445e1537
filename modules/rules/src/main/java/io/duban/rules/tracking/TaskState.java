package io.duban.rules.tracking;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertState;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Everything that is known of a task.
 *
 * @param completion latest approval, return or reopening, or null
 * @param extension latest extension, or null
 * @param wake next day on which something falls due, or null
 */
public record TaskState(
    Task task,
    Ruling completion,
    Ruling extension,
    NavigableMap<Quarter, QuarterState> quarters,
    NavigableMap<AlertKey, AlertState> alerts,
    LocalDate wake) {
  public TaskState {
    quarters = Collections.unmodifiableNavigableMap(quarters);
    alerts = Collections.unmodifiableNavigableMap(alerts);
  }

  /** The day on which the completion was approved that holds on a day, or null. */
  public LocalDate completedBy(LocalDate day) {
    boolean approved =
        completion != null
            && completion.directive().kind() == Directive.Kind.COMPLETION_APPROVED
            && !completion.day().isAfter(day);
    return approved ? completion.day() : null;
  }

  /** The deadline that holds on a day, or null for a standing task. */
  public LocalDate deadline(LocalDate day) {
    boolean extended = extension != null && !extension.day().isAfter(day);
    return extended ? extension.directive().until() : task.deadline();
  }

  QuarterState quarter(Quarter quarter) {
    QuarterState known = quarters.get(quarter);
    return known == null ? QuarterState.empty(quarter) : known;
  }

  TaskState with(QuarterState quarter) {
    NavigableMap<Quarter, QuarterState> changed = new TreeMap<>(quarters);
    changed.put(quarter.quarter(), quarter);
    return new TaskState(task, completion, extension, changed, alerts, wake);
  }

  TaskState withCompletion(Ruling ruling) {
    return new TaskState(task, ruling, extension, quarters, alerts, wake);
  }

  TaskState withExtension(Ruling ruling) {
    return new TaskState(task, completion, ruling, quarters, alerts, wake);
  }

  TaskState withAlerts(NavigableMap<AlertKey, AlertState> changed) {
    return new TaskState(task, completion, extension, quarters, changed, wake);
  }

  TaskState withWake(LocalDate day) {
    return new TaskState(task, completion, extension, quarters, alerts, day);
  }
}
