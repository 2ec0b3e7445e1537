package io.duban.rules.tracking;

import io.duban.rules.assessment.Policy;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.report.Report;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Folds what happens to a task into its state. Every method is a function of its arguments; the
 * state after a day does not depend on the order of what happened within it.
 */
public final class TaskTracker {
  private final Policy policy;
  private final Publisher publisher;

  public TaskTracker(Policy policy) {
    this.policy = policy;
    this.publisher = new Publisher(policy);
  }

  /** A task is defined, or defined anew. */
  public Outcome define(TaskState before, Task task, LocalDate today) {
    if (before != null && before.task().equals(task)) {
      return Outcome.unchanged(before);
    }
    TaskState after =
        before == null
            ? new TaskState(
                task,
                null,
                null,
                Collections.emptyNavigableMap(),
                Collections.emptyNavigableMap(),
                null)
            : new TaskState(
                task,
                before.completion(),
                before.extension(),
                before.quarters(),
                before.alerts(),
                before.wake());
    Quarter first = withinPlan(Quarter.of(today), task.year());
    List<Quarter> judged = before == null ? List.of(first) : publisher.live(after, today);
    return publisher.publish(before, after, judged, today);
  }

  /** A unit reports; what only the task can tell is checked here. */
  public Outcome report(TaskState before, Report report, Instant reportedAt, LocalDate today) {
    Task task = before.task();
    if (task.assignmentOf(report.unit()).isEmpty()) {
      return Outcome.refused(
          before,
          RefusalReason.UNIT_NOT_ASSIGNED,
          "unit %s has no part in task %s; ask the office to assign it"
              .formatted(report.unit(), task.id()));
    }
    if (report.asOf().getYear() != task.year()) {
      return Outcome.refused(
          before,
          RefusalReason.AS_OF_OUTSIDE_PLAN,
          "asOf %s is outside the plan year %d of task %s"
              .formatted(report.asOf(), task.year(), task.id()));
    }
    Optional<String> unknown =
        report.values().keySet().stream()
            .filter(m -> task.target(m).isEmpty())
            .sorted()
            .findFirst();
    if (unknown.isPresent()) {
      return Outcome.refused(
          before,
          RefusalReason.UNKNOWN_TARGET,
          "task %s has no figure %s; its figures are %s"
              .formatted(
                  task.id(), unknown.get(), task.targets().stream().map(Target::metric).toList()));
    }
    Quarter quarter = Quarter.of(report.asOf());
    List<Due> dues = publisher.dues(task);
    TaskState after =
        before.with(
            before.quarter(quarter).with(report.unit(), UnitReports.of(report, reportedAt, dues)));
    return after.equals(before)
        ? Outcome.unchanged(before)
        : publisher.publish(before, after, List.of(quarter), today);
  }

  /** The office decides. */
  public Outcome direct(TaskState before, Directive directive, Instant at, LocalDate today) {
    if (directive.kind() == Directive.Kind.EXTENDED && directive.until() == null) {
      return Outcome.refused(
          before,
          RefusalReason.INVALID_DIRECTIVE,
          "extension %s of task %s names no new deadline; set until"
              .formatted(directive.eventId(), directive.task()));
    }
    Ruling ruling = new Ruling(directive, at, today);
    TaskState after =
        directive.kind() == Directive.Kind.EXTENDED
            ? before.withExtension(Ruling.later(before.extension(), ruling))
            : before.withCompletion(Ruling.later(before.completion(), ruling));
    return after.equals(before)
        ? Outcome.unchanged(before)
        : publisher.publish(before, after, publisher.live(after, today), today);
  }

  /** A day begins on which something falls due, or after a day on which something happened. */
  public Outcome begin(TaskState before, LocalDate day) {
    TaskState settled = publisher.settle(before);
    Outcome judged = publisher.publish(before, settled, publisher.live(settled, day), day);
    return publisher.handOver(judged);
  }

  /** Whether a report of this day has waited too long for its task. */
  public boolean waitedTooLong(LocalDate received, LocalDate today) {
    return received.plusDays(policy.taskWaitDays()).isBefore(today);
  }

  private static Quarter withinPlan(Quarter quarter, int year) {
    if (quarter.year() < year) {
      return new Quarter(year, 1);
    }
    return quarter.year() > year ? new Quarter(year, 4) : quarter;
  }
}
