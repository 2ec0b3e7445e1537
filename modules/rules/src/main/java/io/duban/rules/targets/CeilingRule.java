package io.duban.rules.targets;

import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;
import java.math.BigDecimal;

/** Any observation above is RED; within the policy's margin below it is YELLOW. */
final class CeilingRule implements TargetRule {

  @Override
  public Verdict judge(TargetEvidence evidence) {
    BigDecimal limit = evidence.bounds().ceiling();
    BigDecimal percent = evidence.policy().thresholds().ceilingMargin();
    BigDecimal margin = limit.abs().multiply(percent).movePointLeft(2);
    if (evidence.actual().compareTo(limit) > 0) {
      return evidence.verdict(Light.RED, Basis.CEILING);
    }
    boolean near = evidence.actual().compareTo(limit.subtract(margin)) > 0;
    return evidence.verdict(near ? Light.YELLOW : Light.GREEN, Basis.CEILING);
  }
}
