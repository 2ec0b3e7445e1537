package io.duban.rules.tracking;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertLifeCycle;
import io.duban.rules.alert.AlertState;
import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Finding;
import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.evidence.EvidenceCollector;
import io.duban.rules.judging.RowJudge;
import io.duban.rules.lag.LagRule;
import io.duban.rules.lag.LagRules;
import io.duban.rules.policy.Policy;
import io.duban.rules.state.TaskState;
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
final class AlertEvaluator {
  private final Policy policy;
  private final EvidenceCollector dossier;

  AlertEvaluator(Policy policy, RowJudge judge) {
    this.policy = policy;
    this.dossier = new EvidenceCollector(policy, judge);
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
    Evidence evidence = dossier.evidence(state, duties, judged, today);
    NavigableMap<AlertKey, AlertState> alerts = new TreeMap<>();
    for (LagRule rule : LagRules.ALL) {
      Map<AlertKey, Finding> findings = findings(rule, evidence);
      found.putAll(findings);
      int hold = rule.mayFlap() && evidence.completedOn() == null ? policy.holdTicks() : 0;
      for (AlertKey key : keys(rule, findings, state.alerts())) {
        Optional<Finding> finding = Optional.ofNullable(findings.get(key));
        AlertState was = state.alerts().get(key);
        AlertState is = AlertLifeCycle.follow(was, finding, today, hold);
        AlertLifeCycle.change(key, was, is, finding)
            .map(change -> explained(change, rule, evidence))
            .ifPresent(changes::add);
        if (!is.blank()) {
          alerts.put(key, is);
        }
      }
    }
    return alerts;
  }

  private static Map<AlertKey, Finding> findings(LagRule rule, Evidence evidence) {
    Map<AlertKey, Finding> findings = new HashMap<>();
    if (!isOver(rule, evidence)) {
      rule.examine(evidence).forEach(f -> findings.put(new AlertKey(rule.name(), f.unit()), f));
    }
    return findings;
  }

  /** Approval clears a task's alerts; only ceilings and floors stay watched. */
  private static boolean isOver(LagRule rule, Evidence evidence) {
    return evidence.completedOn() != null && !rule.outlivesCompletion();
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

  /** A finding explains itself; what put an end to it is for its rule to say. */
  private static AlertChange explained(AlertChange change, LagRule rule, Evidence evidence) {
    if (change.kind() != AlertChange.Kind.CLEARED) {
      return change;
    }
    return change.because(
        isOver(rule, evidence)
            ? Clearance.approved(evidence.completedOn())
            : rule.relief(evidence, change.key().unit()));
  }
}
