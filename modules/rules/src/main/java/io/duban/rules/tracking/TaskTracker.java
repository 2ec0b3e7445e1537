package io.duban.rules.tracking;

import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.Policies;
import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.PolicyHistory;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.report.Report;
import io.duban.rules.report.TaskCheck;
import io.duban.rules.task.Task;
import io.duban.rules.tracking.Step.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Folds what happens to a task into its state. Every method is a function of its arguments; the
 * state after a day does not depend on the order of what happened within it.
 */
public final class TaskTracker {
  private final Policies policies;

  public TaskTracker(Policy policy) {
    this(Policies.of(policy));
  }

  public TaskTracker(Policies policies) {
    this.policies = policies;
  }

  /** A task is defined, or defined anew. */
  public Outcome define(TaskState before, Task task, LocalDate today) {
    if (before != null && before.task().equals(task)) {
      return Outcome.unchanged(before);
    }
    TaskState after = before == null ? TaskState.of(task) : before.with(task);
    Publisher publisher = publisher(after, today);
    Duties duties = publisher.duties(after);
    List<Quarter> quarters =
        before == null
            ? List.of(LiveQuarters.first(after, today))
            : LiveQuarters.of(after, duties, today);
    return publisher.publish(new Step(before, after, today, Cause.DEFINITION), duties, quarters);
  }

  /** A unit reports; what only the task can tell is checked here. */
  public Outcome report(TaskState before, Report report, Instant reportedAt, LocalDate today) {
    Optional<Refusal> refusal = TaskCheck.check(report, before.task());
    if (refusal.isPresent()) {
      return Outcome.refused(before, refusal.get());
    }
    Publisher publisher = publisher(before, today);
    Quarter quarter = Quarter.of(report.asOf());
    Duties duties = publisher.duties(before);
    QuarterState known = before.quarter(quarter);
    QuarterState merged =
        known.with(report.unit(), UnitReports.of(report, reportedAt, before.task(), duties.all()));
    if (merged.equals(known)) {
      return Outcome.unchanged(before);
    }
    TaskState after = before.with(merged);
    boolean figures = !known.figures(report.unit()).equals(merged.figures(report.unit()));
    return publisher.publish(
        new Step(before, after, today, Cause.REPORT),
        duties,
        figures ? LiveQuarters.publishedFrom(quarter, after) : List.of(quarter));
  }

  /** The office decides. */
  public Outcome direct(TaskState before, Directive directive, Instant at, LocalDate today) {
    if (directive.kind() == Directive.Kind.EXTENDED && directive.until() == null) {
      return Outcome.refused(
          before,
          new Refusal(
              RefusalReason.INVALID_DIRECTIVE,
              "extension %s of task %s names no new deadline; set until"
                  .formatted(directive.eventId(), directive.task())));
    }
    Ruling ruling = new Ruling(directive, at, today);
    TaskState after = before.with(ruling);
    if (after.equals(before)) {
      return Outcome.unchanged(before);
    }
    Publisher publisher = publisher(after, today);
    Duties duties = publisher.duties(after);
    boolean decision = ruling.approvesCompletion() || ruling.extendsDeadline();
    return publisher.publish(
        new Step(before, after, today, decision ? Cause.DECISION : Cause.REMARK),
        duties,
        LiveQuarters.of(after, duties, today));
  }

  /** A day begins on which something falls due, or after a day on which something happened. */
  public Outcome begin(TaskState before, LocalDate day) {
    Publisher publisher = publisher(before, day);
    Duties duties = publisher.duties(before);
    TaskState settled = publisher.settle(before, duties);
    Step step = new Step(before, settled, day, Cause.TIME);
    Outcome judged = publisher.publish(step, duties, LiveQuarters.of(settled, duties, day));
    return publisher.handOver(step, judged, duties);
  }

  /** Whether what was said of a task on a day has waited too long for it to be defined. */
  public boolean waitedTooLong(String task, LocalDate received, LocalDate today) {
    int days = policies.ofTask(task).on(received).taskWaitDays();
    return received.plusDays(days).isBefore(today);
  }

  private Publisher publisher(TaskState state, LocalDate today) {
    PolicyHistory ofRegion = policies.of(state.task().region());
    return new Publisher(ofRegion, ofRegion.on(today));
  }
}
