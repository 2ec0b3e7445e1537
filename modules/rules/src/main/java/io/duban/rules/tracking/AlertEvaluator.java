package io.duban.rules.tracking;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertLifeCycle;
import io.duban.rules.alert.AlertState;
import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Finding;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.lag.LagRule;
import io.duban.rules.lag.LagRules;
import java.time.LocalDate;
import java.util.ArrayList;
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
  private AlertEvaluator() {}

  /**
   * The alerts of a task as they stand today.
   *
   * @param before as they stood so far
   */
  static AlertEvaluation evaluate(NavigableMap<AlertKey, AlertState> before, Evidence evidence) {
    NavigableMap<AlertKey, AlertState> alerts = new TreeMap<>();
    List<AlertChange> changes = new ArrayList<>();
    Map<AlertKey, Finding> found = new HashMap<>();
    LocalDate today = evidence.today();
    for (LagRule rule : LagRules.ALL) {
      Map<AlertKey, Finding> findings = findings(rule, evidence);
      found.putAll(findings);
      boolean holds = rule.mayFlap() && evidence.terms().completedOn() == null;
      int hold = holds ? evidence.policy().holdTicks() : 0;
      for (AlertKey key : keys(rule, findings, before)) {
        Optional<Finding> finding = Optional.ofNullable(findings.get(key));
        AlertState was = before.get(key);
        AlertState is = AlertLifeCycle.follow(was, finding, today, hold);
        AlertLifeCycle.change(key, was, is, finding)
            .map(change -> explained(change, rule, evidence))
            .ifPresent(changes::add);
        if (!is.blank()) {
          alerts.put(key, is);
        }
      }
    }
    return new AlertEvaluation(alerts, changes, found);
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
    return evidence.terms().completedOn() != null && !rule.outlivesCompletion();
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
            ? Clearance.approved(evidence.terms().completedOn())
            : rule.clearance(evidence, change.key().unit()));
  }
}
