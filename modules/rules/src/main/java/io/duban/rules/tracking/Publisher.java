package io.duban.rules.tracking;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertLifeCycle;
import io.duban.rules.alert.AlertState;
import io.duban.rules.alert.Evidence;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.LagRule;
import io.duban.rules.alert.LagRules;
import io.duban.rules.assessment.Light;
import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.calendar.ReportingCalendar;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a changed state into the rows and alert changes that must be published. */
final class Publisher {
  private final Policy policy;
  private final RowJudge judge;
  private final Wakes wakes;

  Publisher(Policy policy) {
    this.policy = policy;
    this.judge = new RowJudge(policy);
    this.wakes = new Wakes(policy);
  }

  List<Due> dues(Task task) {
    return ReportingCalendar.dues(task.reporting(), task.year(), task.issued());
  }

  /** Quarters whose row can still change by itself: reported or over, and not yet cut. */
  List<Quarter> live(TaskState state, LocalDate today) {
    List<Due> dues = dues(state.task());
    return Stream.iterate(new Quarter(state.task().year(), 1), Quarter::next)
        .limit(4)
        .filter(quarter -> !quarter.start().isAfter(today))
        .filter(quarter -> !quarter.end().isBefore(state.task().issued()))
        .filter(
            quarter ->
                !judge.cut(quarter, dues).isBefore(today) || state.quarter(quarter).revision() == 0)
        .filter(quarter -> opened(state, quarter, today))
        .toList();
  }

  private static boolean opened(TaskState state, Quarter quarter, LocalDate today) {
    LocalDate deadline = state.deadline(today);
    return state.quarters().containsKey(quarter)
        || quarter.end().isBefore(today)
        || state.completedBy(today) != null
        || (deadline != null && deadline.isBefore(today));
  }

  Outcome publish(
      TaskState before, TaskState after, Collection<Quarter> quarters, LocalDate today) {
    List<Due> dues = dues(after.task());
    List<TaskQuarter> rows = new ArrayList<>();
    TaskState state = after;
    for (Quarter quarter : quarters) {
      TaskQuarter row = judge.row(state, quarter, dues, today);
      QuarterState known = state.quarter(quarter);
      if (known.revision() == 0 || !row.saysTheSameAs(published(before, quarter, dues))) {
        QuarterState published = known.published(today);
        state = state.with(published);
        rows.add(row.numbered(published.revision(), today));
      }
    }
    List<AlertChange> changes = new ArrayList<>();
    state = state.withAlerts(follow(state, dues, today, changes));
    state = state.withWake(wakes.next(state, dues, today));
    return new Outcome(state, rows, changes, List.of(), null);
  }

  private TaskQuarter published(TaskState before, Quarter quarter, List<Due> dues) {
    return judge.row(before, quarter, dues, before.quarter(quarter).judgedOn());
  }

  /** Takes down what the day that has ended leaves behind. */
  TaskState settle(TaskState state) {
    List<Due> dues = dues(state.task());
    TaskState settled = state;
    for (QuarterState known : state.quarters().values()) {
      if (known.revision() > 0 && !known.wasRed() && red(state, known.quarter(), dues)) {
        settled = settled.with(known.turnedRed());
      }
    }
    return settled;
  }

  private boolean red(TaskState state, Quarter quarter, List<Due> dues) {
    return published(state, quarter, dues).verdicts().stream()
        .anyMatch(verdict -> verdict.light() == Light.RED);
  }

  /** Adds the rows the rollup has not seen yet. */
  Outcome handOver(Outcome judged) {
    TaskState state = judged.state();
    List<Due> dues = dues(state.task());
    List<TaskQuarter> settled = new ArrayList<>();
    for (QuarterState known : judged.state().quarters().values()) {
      if (known.revision() > known.settled()) {
        settled.add(published(judged.state(), known.quarter(), dues));
        state = state.with(known.handedOver());
      }
    }
    return new Outcome(state, judged.rows(), judged.alerts(), settled, null);
  }

  private NavigableMap<AlertKey, AlertState> follow(
      TaskState state, List<Due> dues, LocalDate today, List<AlertChange> changes) {
    Evidence evidence = evidence(state, dues, today);
    NavigableMap<AlertKey, AlertState> alerts = new TreeMap<>(state.alerts());
    for (LagRule rule : LagRules.ALL) {
      Map<AlertKey, Finding> findings =
          rule.examine(evidence)
              .collect(
                  Collectors.toMap(
                      finding -> new AlertKey(rule.name(), finding.unit()), finding -> finding));
      int hold = rule.mayFlap() && evidence.completedOn() == null ? policy.holdTicks() : 0;
      for (AlertKey key : keys(rule, findings, state)) {
        Optional<Finding> finding = Optional.ofNullable(findings.get(key));
        AlertState was = state.alerts().get(key);
        AlertState is = AlertLifeCycle.follow(was, finding, today, hold);
        AlertLifeCycle.change(key, was, is, finding).ifPresent(changes::add);
        alerts.put(key, is);
      }
    }
    return alerts;
  }

  private static Set<AlertKey> keys(
      LagRule rule, Map<AlertKey, Finding> findings, TaskState state) {
    Set<AlertKey> keys = new TreeSet<>(findings.keySet());
    state.alerts().keySet().stream()
        .filter(key -> key.rule().equals(rule.name()))
        .forEach(keys::add);
    return keys;
  }

  private Evidence evidence(TaskState state, List<Due> dues, LocalDate today) {
    Optional<String> lead = state.task().consolidating().map(Assignment::unit);
    TaskQuarter lastReported =
        lead.flatMap(
                unit ->
                    state.quarters().descendingMap().values().stream()
                        .filter(known -> known.reports().containsKey(unit))
                        .findFirst())
            .map(known -> judge.row(state, known.quarter(), dues, today))
            .orElse(null);
    return new Evidence(
        state.task(),
        today,
        state.deadline(today),
        state.completedBy(today),
        lastReported,
        dues,
        received(state),
        policy);
  }

  private static Map<String, Map<String, Instant>> received(TaskState state) {
    Map<String, Map<String, Instant>> received = new HashMap<>();
    for (QuarterState known : state.quarters().values()) {
      known
          .reports()
          .forEach(
              (unit, said) ->
                  received.computeIfAbsent(unit, u -> new HashMap<>()).putAll(said.received()));
    }
    return received;
  }
}
