package io.duban.rules.targets;

import io.duban.rules.assessment.Points;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import java.math.BigDecimal;

/** What each period asks for by itself: good once it is there, behind once the period is due. */
final class PeriodRule implements TargetRule {

  @Override
  public Verdict judge(TargetEvidence evidence) {
    BigDecimal goal = evidence.bounds().fromZero();
    if (goal.signum() <= 0) {
      return evidence.grey(Basis.NOT_JUDGED);
    }
    boolean there = evidence.actual().compareTo(goal) >= 0;
    boolean over = evidence.days().reached(evidence.days().end(), evidence.asOf());
    return there || over
        ? ScheduleRule.judge(
            evidence, Basis.PERIOD, Points.HUNDRED, Points.share(evidence.actual(), goal))
        : evidence.grey(Basis.NOT_DUE);
  }
}
