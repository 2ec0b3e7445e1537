package io.duban.pipeline.mapping;

import io.duban.contracts.Milestone;
import io.duban.rules.report.Plan;
import io.duban.rules.task.Interim;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Plans of units, as domain records. */
public final class PlanMapping {
  private static final BigDecimal NONE = BigDecimal.valueOf(-1);

  private PlanMapping() {}

  /** The plan, or null if there is none. */
  public static Plan plan(io.duban.contracts.Plan event) {
    if (event == null) {
      return null;
    }
    Map<String, BigDecimal> shares = new TreeMap<>();
    event.getShares().forEach((unit, share) -> shares.put(unit, number(share)));
    return new Plan(
        event.getStart(),
        event.getMilestones().stream().map(PlanMapping::interim).toList(),
        shares);
  }

  // What is no number is no share; it must not stop who reads what was refused for it.
  private static BigDecimal number(double share) {
    return Double.isFinite(share) ? BigDecimal.valueOf(share) : NONE;
  }

  private static Interim interim(Milestone milestone) {
    return new Interim(milestone.getDate(), milestone.getPercent());
  }
}
