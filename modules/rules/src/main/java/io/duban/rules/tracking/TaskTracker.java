package io.duban.rules.tracking;

import io.duban.rules.assessment.Duties;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.directive.Directive;
import io.duban.rules.figures.Stamp;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import io.duban.rules.policy.PolicyHistory;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportAgainstTask;
import io.duban.rules.report.Sent;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.rulings.Submissions;
import io.duban.rules.state.CountedFigures;
import io.duban.rules.state.QuarterState;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Folds what happens to a task into its state. Every method is a function of its arguments; the
 * state after a day does not depend on the order of what happened within it.
 */
public final class TaskTracker {
  private final Policies policies;
  private final Function<TaskState, CountedFigures> counting;

  public TaskTracker(Policy policy) {
    this(Policies.of(policy));
  }

  public TaskTracker(Policies policies) {
    this(policies, CountedFigures::of);
  }

  TaskTracker(Policies policies, Function<TaskState, CountedFigures> counting) {
    this.policies = policies;
    this.counting = counting;
  }

  /** A task is defined, or defined anew. */
  public TrackingResult define(TaskState before, Task task, LocalDate today) {
    if (before != null && before.task().equals(task)) {
      return TrackingResult.unchanged(before);
    }
    TaskState after = before == null ? TaskState.of(task) : RulingJudge.judge(before.with(task));
    Duties duties = duties(after);
    List<Quarter> quarters =
        before == null
            ? List.of(LiveQuarters.first(after, today))
            : LiveQuarters.of(after, duties, today);
    return evaluation(after, duties, today)
        .evaluate(Transition.time(before, after, today), quarters);
  }

  /** A unit reports, it is not known where. */
  public TrackingResult report(
      TaskState before, Report report, Instant reportedAt, LocalDate today) {
    return report(before, report, Sent.somewhere(reportedAt), today);
  }

  /** A unit reports; what only the task can tell is checked here. */
  public TrackingResult report(TaskState before, Report report, Sent sent, LocalDate today) {
    Optional<Refusal> refusal = ReportAgainstTask.check(report, before.task());
    if (refusal.isPresent()) {
      return TrackingResult.refused(before, refusal.get());
    }
    Quarter quarter = Quarter.of(report.asOf());
    Duties duties = duties(before);
    QuarterState known = before.quarter(quarter);
    QuarterState merged =
        known.with(report.unit(), UnitReports.of(report, sent, before.task(), duties.all()));
    TaskState after = merged.equals(known) ? before : before.with(merged);
    if (consolidates(report, before.task()) && !cameBefore(report, sent, known)) {
      Submissions submitted = before.submitted().with(report, sent).kept(before.rulings());
      after = RulingJudge.judge(after.with(submitted));
    }
    if (after.equals(before)) {
      return TrackingResult.unchanged(before);
    }
    boolean figures = !known.figures(report.unit()).equals(merged.figures(report.unit()));
    List<Quarter> reported =
        figures ? LiveQuarters.publishedFrom(quarter, after) : List.of(quarter);
    Transition step = Transition.report(before, after, today, reported);
    return evaluation(after, duties, today).evaluate(step, touched(step, duties));
  }

  /** A copy of a report is no new claim and no new plan. */
  private static boolean cameBefore(Report report, Sent sent, QuarterState known) {
    UnitReports said = known.reports().get(report.unit());
    return said != null && said.knows(Stamp.of(report.asOf(), sent, report.eventId()));
  }

  private static boolean consolidates(Report report, Task task) {
    return task.consolidating().filter(lead -> lead.unit().equals(report.unit())).isPresent();
  }

  /** A claim can bring a ruling of its day into force, which concerns more than its quarter. */
  private static List<Quarter> touched(Transition step, Duties duties) {
    Set<Quarter> touched = new TreeSet<>(step.reported());
    if (step.decides()) {
      touched.addAll(LiveQuarters.of(step.after(), duties, step.today()));
    }
    return List.copyOf(touched);
  }

  /** The office decides, it is not known where. */
  public TrackingResult direct(TaskState before, Directive directive, Instant at, LocalDate today) {
    return direct(before, directive, Sent.somewhere(at), today);
  }

  /**
   * The office decides. Whether it can is judged by all that is known of the day, so a ruling that
   * cannot be is kept, without effect, until the day is over.
   */
  public TrackingResult direct(TaskState before, Directive directive, Sent sent, LocalDate today) {
    int replyDays = policies.of(before.task().region()).on(today).dates().orderReplyDays();
    Ruling ruling = Ruling.of(directive.replyWithin(replyDays, today), sent, today);
    TaskState after = RulingJudge.judge(before.with(before.rulings().with(ruling)));
    if (after.equals(before)) {
      return TrackingResult.unchanged(before);
    }
    if (after.rulings().outgrew(before.rulings())) {
      return TrackingResult.of(ruling.judged(tooMany(before.task())).settle(), before);
    }
    Duties duties = duties(after);
    Transition step = Transition.directive(before, after, today, ruling.movesRows());
    return evaluation(after, duties, today).evaluate(step, LiveQuarters.of(after, duties, today));
  }

  private static Refusal tooMany(Task task) {
    return new Refusal(
        RefusalReason.TOO_MANY_ITEMS,
        "what was decided on task %s fills all the room there is for it; give shorter reasons, or ask who runs the pipeline"
            .formatted(task.id()));
  }

  /** A day begins on which something falls due, or after a day on which something happened. */
  public TrackingResult begin(TaskState before, LocalDate day) {
    Duties duties = duties(before);
    // What is taken down at the end of a day changes nothing of what counts.
    TaskEvaluation evaluation = evaluation(before, duties, day);
    TaskState settled = evaluation.settle(before, day);
    Transition step = Transition.time(before, settled, day);
    TrackingResult judged = evaluation.evaluate(step, LiveQuarters.of(settled, duties, day));
    return evaluation.handOver(step, judged, before.rulings().due(day));
  }

  /** Whether what was said of a task on a day has waited too long for it to be defined. */
  public boolean waitedTooLong(String task, LocalDate received, LocalDate today) {
    int days = policies.ofTask(task).on(received).taskWaitDays();
    return received.plusDays(days).isBefore(today);
  }

  private Duties duties(TaskState state) {
    return Duties.of(state.task(), policies.of(state.task().region()));
  }

  private TaskEvaluation evaluation(TaskState state, Duties duties, LocalDate today) {
    PolicyHistory ofRegion = policies.of(state.task().region());
    return new TaskEvaluation(ofRegion, duties, counting.apply(state), today);
  }
}
