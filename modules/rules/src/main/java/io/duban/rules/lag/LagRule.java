package io.duban.rules.lag;

import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Finding;
import io.duban.rules.evidence.Evidence;
import java.util.stream.Stream;

/** One thing that can be wrong with a task: evidence goes in, findings come out. */
public interface LagRule {
  /** The name of the rule in alerts. */
  String name();

  /** At most one finding, or one per unit where the rule is per unit. */
  Stream<Finding> examine(Evidence evidence);

  /**
   * Why an alert no longer stands.
   *
   * @param unit id of the unit where the rule is per unit, else empty
   */
  Clearance clearance(Evidence evidence, String unit);

  /** Whether better facts must hold for a while before the alert follows them down. */
  default boolean mayFlap() {
    return true;
  }

  /** Whether the rule goes on after the office has approved completion. */
  default boolean outlivesCompletion() {
    return false;
  }
}
