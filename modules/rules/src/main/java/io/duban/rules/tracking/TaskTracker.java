package io.duban.rules.tracking;

import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.Policy;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.directive.Directive;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.Report;
import io.duban.rules.report.TaskCheck;
import io.duban.rules.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    TaskState after = before == null ? TaskState.of(task) : RulingJudge.judge(before.with(task));
    Duties duties = publisher.duties(after);
    List<Quarter> quarters =
        before == null
            ? List.of(LiveQuarters.first(after, today))
            : LiveQuarters.of(after, duties, today);
    return publisher.publish(new Step(before, after, today), duties, quarters);
  }

  /** A unit reports; what only the task can tell is checked here. */
  public Outcome report(TaskState before, Report report, Instant reportedAt, LocalDate today) {
    Optional<Refusal> refusal = TaskCheck.check(report, before.task());
    if (refusal.isPresent()) {
      return Outcome.refused(before, refusal.get());
    }
    Quarter quarter = Quarter.of(report.asOf());
    Duties duties = publisher.duties(before);
    QuarterState known = before.quarter(quarter);
    QuarterState merged =
        known.with(report.unit(), UnitReports.of(report, reportedAt, duties.all()));
    TaskState after = merged.equals(known) ? before : before.with(merged);
    if (consolidates(report, before.task())) {
      after = RulingJudge.judge(after.with(before.submitted().with(report, reportedAt)));
    }
    if (after.equals(before)) {
      return Outcome.unchanged(before);
    }
    return publisher.publish(
        new Step(before, after, today), duties, touched(quarter, before, after, duties, today));
  }

  private static boolean consolidates(Report report, Task task) {
    return task.consolidating().filter(lead -> lead.unit().equals(report.unit())).isPresent();
  }

  /** A claim can bring a ruling of its day into force, which concerns more than its quarter. */
  private static List<Quarter> touched(
      Quarter reported, TaskState before, TaskState after, Duties duties, LocalDate today) {
    Set<Quarter> touched = new TreeSet<>(List.of(reported));
    if (!after.rulings().equals(before.rulings())) {
      touched.addAll(LiveQuarters.of(after, duties, today));
    }
    return List.copyOf(touched);
  }

  /**
   * The office decides. Whether it can is judged by all that is known of the day, so a ruling that
   * cannot be is kept, without effect, until the day is over.
   */
  public Outcome direct(TaskState before, Directive directive, Instant at, LocalDate today) {
    Ruling ruling = Ruling.of(directive, at, today);
    TaskState after = RulingJudge.judge(before.with(before.rulings().with(ruling)));
    if (after.equals(before)) {
      return Outcome.unchanged(before);
    }
    Duties duties = publisher.duties(after);
    return publisher.publish(
        new Step(before, after, today, ruling.movesRows()),
        duties,
        LiveQuarters.of(after, duties, today));
  }

  /** A day begins on which something falls due, or after a day on which something happened. */
  public Outcome begin(TaskState before, LocalDate day) {
    Duties duties = publisher.duties(before);
    TaskState settled = publisher.settle(before, duties, day);
    Step step = new Step(before, settled, day);
    Outcome judged = publisher.publish(step, duties, LiveQuarters.of(settled, duties, day));
    return publisher.handOver(judged, duties, before.rulings().due(day));
  }

  /** Whether a report of this day has waited too long for its task. */
  public boolean waitedTooLong(LocalDate received, LocalDate today) {
    return received.plusDays(policy.taskWaitDays()).isBefore(today);
  }
}
