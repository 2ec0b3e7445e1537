package io.duban.rules.tracking;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertLifeCycle;
import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.evidence.EvidenceCollector;
import io.duban.rules.judging.RowJudge;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policy;
import io.duban.rules.policy.PolicyHistory;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.rulings.Rulings;
import io.duban.rules.state.CountedFigures;
import io.duban.rules.state.QuarterState;
import io.duban.rules.state.TaskState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Evaluates a step in a task's life: the rows, alerts and rulings it changes. */
final class TaskEvaluation {
  private final PolicyHistory policies;
  private final Policy policy;
  private final Duties duties;
  private final CountedFigures counted;
  private final RowJudge judge;

  /**
   * Evaluates one step.
   *
   * @param policies of the task's region
   * @param duties of the task after the step
   * @param counted the figures that count after the step
   */
  TaskEvaluation(PolicyHistory policies, Duties duties, CountedFigures counted, LocalDate today) {
    this.policies = policies;
    this.policy = policies.on(today);
    this.duties = duties;
    this.counted = counted;
    this.judge = new RowJudge(counted, duties);
  }

  TrackingResult evaluate(Transition step, List<Quarter> quarters) {
    EvaluatedRows rows = rows(step, quarters);
    AlertEvaluation alerts = alerts(rows, step.today());
    // An alert can be acknowledged only while there is one, so this comes after the alerts.
    TaskState ruled = RulingJudge.judge(rows.state().withAlerts(alerts.alerts()));
    SilencesAndAcks marks = new SilencesAndAcks(step.before(), ruled, step.today());
    TaskState marked = ruled.withHidden(marks.hidden());
    TaskState after = marked.withWakeOn(wakeOn(marked, step.today()));
    return TrackingResult.of(after, rows.news(), marks.told(alerts), changed(step.before(), after));
  }

  private EvaluatedRows rows(Transition step, List<Quarter> quarters) {
    Map<Quarter, TaskQuarter> judged = new TreeMap<>();
    List<TaskQuarter> news = new ArrayList<>();
    TaskState state = step.after();
    for (Quarter quarter : quarters) {
      TaskQuarter row = judge.row(step.after(), quarter, step.today());
      judged.put(quarter, row);
      if (isNews(row, step)) {
        QuarterState published = state.quarter(quarter).published(step.today());
        state = state.with(published);
        news.add(row.numbered(published.revision(), step.today()));
      }
    }
    return new EvaluatedRows(state, judged, news);
  }

  private AlertEvaluation alerts(EvaluatedRows rows, LocalDate today) {
    EvidenceCollector collector = new EvidenceCollector(policy, duties, counted, judge);
    return AlertEvaluator.evaluate(
        rows.state().alerts(), collector.evidence(rows.state(), rows.judged(), today));
  }

  private static List<Ruling> changed(TaskState before, TaskState after) {
    List<Ruling> known = before == null ? List.of() : before.rulings().all();
    return after.rulings().all().stream().filter(ruling -> !known.contains(ruling)).toList();
  }

  private LocalDate wakeOn(TaskState state, LocalDate today) {
    LocalDate due = NextDueDay.after(today, state, duties, policy);
    LocalDate change = policies.nextChange(today);
    return due == null || (change != null && change.isBefore(due)) ? change : due;
  }

  private boolean isNews(TaskQuarter row, Transition step) {
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
    RowJudge before =
        redefined ? new RowJudge(counted, Duties.of(step.before().task(), policies)) : judge;
    // The figures of a quarter in which nothing was reported count as before.
    return !row.saysTheSameAs(before.published(step.before(), quarter));
  }

  /** Takes down what the day that has ended leaves behind. */
  TaskState settle(TaskState state, LocalDate day) {
    Rulings rulings = state.rulings().settled(day);
    TaskState settled = state.with(rulings).with(state.submitted().kept(rulings));
    for (QuarterState known : state.quarters().values()) {
      QuarterState kept = known.settledReports();
      boolean mayHaveTurned = known.revision() > 0 && !known.wasRed();
      boolean turned = mayHaveTurned && red(judge.published(state, known.quarter()));
      settled = settled.with(turned ? kept.turnedRed() : kept);
    }
    return settled;
  }

  private static boolean red(TaskQuarter row) {
    return row.verdicts().stream().anyMatch(verdict -> verdict.light() == Light.RED);
  }

  /** Adds the rows the rollup has not seen yet. */
  TrackingResult handOver(Transition step, TrackingResult judged, List<Ruling> lastWords) {
    TaskState state = judged.state();
    List<TaskQuarter> settled = new ArrayList<>();
    for (QuarterState known : judged.state().quarters().values()) {
      if (known.revision() > known.settled()) {
        settled.add(judge.published(judged.state(), known.quarter()));
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
