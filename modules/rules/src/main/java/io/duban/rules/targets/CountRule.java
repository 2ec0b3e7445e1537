package io.duban.rules.targets;

import io.duban.rules.assessment.Points;
import io.duban.rules.assessment.Verdict;
import java.math.BigDecimal;

/** A number that rises from nothing to its target: actual over target against the schedule. */
final class CountRule implements TargetRule {

  @Override
  public Verdict judge(TargetEvidence evidence) {
    BigDecimal goal = evidence.bounds().fromZero();
    return goal.signum() > 0
        ? ScheduleRule.judge(evidence, Points.share(evidence.actual(), goal))
        : evidence.grey(Verdict.Basis.NOT_JUDGED);
  }
}
