package io.duban.rules.tracking;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertLifeCycle;
import io.duban.rules.alert.Finding;
import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.judging.RowJudge;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policy;
import io.duban.rules.policy.PolicyHistory;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.rulings.Rulings;
import io.duban.rules.state.QuarterState;
import io.duban.rules.state.TaskState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a changed state into the rows and alert changes that must be published. */
final class TaskEvaluation {
  private final PolicyHistory policies;
  private final RowJudge judge;
  private final AlertEvaluator desk;
  private final NextDueDay nextDueDay;

  /**
   * Publishes for a region.
   *
   * @param policy the one that holds today
   */
  TaskEvaluation(PolicyHistory policies, Policy policy) {
    this.policies = policies;
    this.judge = new RowJudge();
    this.desk = new AlertEvaluator(policy, judge);
    this.nextDueDay = new NextDueDay(policy);
  }

  Duties duties(TaskState state) {
    return Duties.of(state.task(), policies);
  }

  TrackingResult publish(Transition step, Duties duties, List<Quarter> quarters) {
    LocalDate today = step.today();
    Map<Quarter, TaskQuarter> judged = new TreeMap<>();
    List<TaskQuarter> rows = new ArrayList<>();
    TaskState state = step.after();
    for (Quarter quarter : quarters) {
      TaskQuarter row = judge.row(step.after(), quarter, duties, today);
      judged.put(quarter, row);
      if (isNews(row, step, duties)) {
        QuarterState published = state.quarter(quarter).published(today);
        state = state.with(published);
        rows.add(row.numbered(published.revision(), today));
      }
    }
    List<AlertChange> changes = new ArrayList<>();
    Map<AlertKey, Finding> found = new HashMap<>();
    state = state.withAlerts(desk.follow(state, duties, judged, today, changes, found));
    // An alert can be acknowledged only while there is one, so this comes after the alerts.
    state = RulingJudge.judge(state);
    SilencesAndAcks marks = new SilencesAndAcks(step.before(), state, today);
    List<AlertChange> told = marks.told(changes, found);
    state = state.withHidden(marks.hidden());
    return new TrackingResult(
        state.withWakeOn(wakeOn(state, duties, today)),
        rows,
        told,
        List.of(),
        changed(step.before(), state),
        List.of(),
        null);
  }

  private static List<Ruling> changed(TaskState before, TaskState after) {
    List<Ruling> known = before == null ? List.of() : before.rulings().all();
    return after.rulings().all().stream().filter(ruling -> !known.contains(ruling)).toList();
  }

  private LocalDate wakeOn(TaskState state, Duties duties, LocalDate today) {
    LocalDate due = nextDueDay.after(state, duties, today);
    LocalDate change = policies.nextChange(today);
    return due == null || (change != null && change.isBefore(due)) ? change : due;
  }

  private boolean isNews(TaskQuarter row, Transition step, Duties duties) {
    Quarter quarter = row.quarter();
    if (step.after().quarter(quarter).revision() == 0) {
      return true;
    }
    // What is said on a day can be undone on the same day; numbering the row for each word anyway
    // keeps their order from showing in it.
    if (step.reported().contains(quarter)
        || (step.decides() && step.today().isBefore(duties.cut(quarter)))) {
      return true;
    }
    boolean redefined = !step.before().task().equals(step.after().task());
    return !row.saysTheSameAs(
        published(step.before(), quarter, redefined ? duties(step.before()) : duties));
  }

  private TaskQuarter published(TaskState state, Quarter quarter, Duties duties) {
    return judge.row(state, quarter, duties, state.quarter(quarter).judgedOn());
  }

  /** Takes down what the day that has ended leaves behind. */
  TaskState settle(TaskState state, Duties duties, LocalDate day) {
    Rulings rulings = state.rulings().settled(day);
    TaskState settled = state.with(rulings).with(state.submitted().kept(rulings));
    for (QuarterState known : state.quarters().values()) {
      QuarterState kept = known.settledReports();
      boolean mayHaveTurned = known.revision() > 0 && !known.wasRed();
      boolean turned = mayHaveTurned && red(published(state, known.quarter(), duties));
      settled = settled.with(turned ? kept.turnedRed() : kept);
    }
    return settled;
  }

  private static boolean red(TaskQuarter row) {
    return row.verdicts().stream().anyMatch(verdict -> verdict.light() == Light.RED);
  }

  /** Adds the rows the rollup has not seen yet. */
  TrackingResult handOver(
      Transition step, TrackingResult judged, Duties duties, List<Ruling> lastWords) {
    TaskState state = judged.state();
    List<TaskQuarter> settled = new ArrayList<>();
    for (QuarterState known : judged.state().quarters().values()) {
      if (known.revision() > known.settled()) {
        settled.add(published(judged.state(), known.quarter(), duties));
        state = state.with(known.handedOver());
      }
    }
    return new TrackingResult(
        state, judged.rows(), judged.alerts(), settled, lastWords, alertsSettled(step), null);
  }

  private static List<AlertChange> alertsSettled(Transition step) {
    return step.before().alerts().entrySet().stream()
        .filter(alert -> alert.getValue().day().isBefore(step.today()))
        .flatMap(alert -> AlertLifeCycle.ofTheDay(alert.getKey(), alert.getValue()).stream())
        .toList();
  }
}
