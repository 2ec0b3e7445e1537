package io.duban.rules.targets;

import io.duban.rules.assessment.Points;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import java.math.BigDecimal;

/** A share the unit states, for the target itself or else for the whole task. */
record StatedRule(BigDecimal most) implements TargetRule {

  @Override
  public Verdict judge(TargetEvidence evidence) {
    BigDecimal stated = evidence.actual() == null ? evidence.percent() : evidence.actual();
    return stated == null
        ? evidence.grey(Basis.NO_FIGURE)
        : ScheduleRule.judge(evidence, Points.earned(stated).min(most));
  }
}
