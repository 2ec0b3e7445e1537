package io.duban.rules.targets;

import io.duban.rules.assessment.Points;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import java.math.BigDecimal;

/** The change since the year's start against the planned share of the change, up or down. */
final class RatioChangeRule implements TargetRule {

  @Override
  public Verdict judge(TargetEvidence evidence) {
    BigDecimal goal = evidence.bounds().fromZero();
    if (goal.signum() == 0) {
      return evidence.grey(Basis.NOT_JUDGED);
    }
    return ScheduleRule.judge(evidence, Points.share(change(evidence), goal));
  }

  /** Where the opening ratio is known, units report the ratio; else the change itself. */
  private static BigDecimal change(TargetEvidence evidence) {
    BigDecimal opening = evidence.target().opening();
    return opening == null ? evidence.actual() : evidence.actual().subtract(opening);
  }
}
