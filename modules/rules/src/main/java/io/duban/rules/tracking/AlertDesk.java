package io.duban.rules.tracking;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertLifeCycle;
import io.duban.rules.alert.AlertState;
import io.duban.rules.alert.Evidence;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.LagRule;
import io.duban.rules.alert.LagRules;
import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.task.Assignment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts the evidence before every rule and follows the alerts of a task. */
final class AlertDesk {
  private final Policy policy;
  private final RowJudge judge;

  AlertDesk(Policy policy, RowJudge judge) {
    this.policy = policy;
    this.judge = judge;
  }

  /**
   * The alerts of a task as they stand today.
   *
   * @param judged rows already judged today
   * @param changes takes what changed
   * @param found takes what was found
   */
  NavigableMap<AlertKey, AlertState> follow(
      TaskState state,
      Duties duties,
      Map<Quarter, TaskQuarter> judged,
      LocalDate today,
      List<AlertChange> changes,
      Map<AlertKey, Finding> found) {
    Evidence evidence = evidence(state, duties, judged, today);
    NavigableMap<AlertKey, AlertState> alerts = new TreeMap<>();
    for (LagRule rule : LagRules.ALL) {
      Map<AlertKey, Finding> findings = new HashMap<>();
      rule.examine(evidence).forEach(f -> findings.put(new AlertKey(rule.name(), f.unit()), f));
      found.putAll(findings);
      int hold = rule.mayFlap() && evidence.completedOn() == null ? policy.holdTicks() : 0;
      for (AlertKey key : keys(rule, findings, state.alerts())) {
        Optional<Finding> finding = Optional.ofNullable(findings.get(key));
        AlertState was = state.alerts().get(key);
        AlertState is = AlertLifeCycle.follow(was, finding, today, hold);
        AlertLifeCycle.change(key, was, is, finding).ifPresent(changes::add);
        if (!is.blank()) {
          alerts.put(key, is);
        }
      }
    }
    return alerts;
  }

  private static Set<AlertKey> keys(
      LagRule rule, Map<AlertKey, Finding> findings, NavigableMap<AlertKey, AlertState> before) {
    Set<AlertKey> keys = new TreeSet<>(findings.keySet());
    for (AlertKey key : before.keySet()) {
      if (key.rule().equals(rule.name())) {
        keys.add(key);
      }
    }
    return keys;
  }

  private Evidence evidence(
      TaskState state, Duties duties, Map<Quarter, TaskQuarter> judged, LocalDate today) {
    return new Evidence(
        state.task(),
        today,
        state.waived(today, today) ? null : state.deadline(today),
        state.completedBy(today),
        lastReported(state, duties, judged, today),
        duties.all().stream().filter(due -> state.owed(due, today)).toList(),
        duties,
        (unit, due) -> answered(state, unit, due),
        openAtDawn(state, today),
        List.copyOf(state.orders(today).values()),
        (unit, due) -> state.owes(unit, due, today),
        policy);
  }

  private TaskQuarter lastReported(
      TaskState state, Duties duties, Map<Quarter, TaskQuarter> judged, LocalDate today) {
    String lead = state.task().consolidating().map(Assignment::unit).orElse("");
    for (QuarterState known : state.quarters().descendingMap().values()) {
      UnitReports said = known.reports().get(lead);
      if (said != null && said.hasFigures()) {
        TaskQuarter row = judged.get(known.quarter());
        return row == null ? judge.row(state, known.quarter(), duties, today) : row;
      }
    }
    return null;
  }

  private LocalDate answered(TaskState state, String unit, Due due) {
    UnitReports said = state.quarter(due.quarter()).reports().get(unit);
    return said == null ? null : said.answered(due, policy.zone());
  }

  private static Set<AlertKey> openAtDawn(TaskState state, LocalDate today) {
    Set<AlertKey> open = new TreeSet<>();
    state
        .alerts()
        .forEach(
            (key, alert) -> {
              if (alert.openAtDawn(today)) {
                open.add(key);
              }
            });
    return open;
  }
}
