package io.duban.rules.targets;

import io.duban.rules.assessment.Points;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.task.Comparator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A rate of the year to date against the target itself: no part of it is asked for earlier. */
final class GrowthRule implements TargetRule {

  @Override
  public Verdict judge(TargetEvidence evidence) {
    boolean upwards = evidence.target().comparator() != Comparator.AT_MOST;
    BigDecimal goal = upwards ? evidence.bounds().floor() : evidence.bounds().ceiling();
    BigDecimal lead = upwards ? evidence.actual().subtract(goal) : goal.subtract(evidence.actual());
    return ScheduleRule.judge(evidence, Basis.TARGET, Points.HUNDRED, earned(lead, goal));
  }

  /** Of a target of zero there are no parts: it is reached or it is not. */
  private static BigDecimal earned(BigDecimal lead, BigDecimal goal) {
    if (goal.signum() == 0) {
      return lead.signum() >= 0 ? Points.HUNDRED : Points.ZERO;
    }
    BigDecimal share = lead.movePointRight(2).divide(goal.abs(), 10, RoundingMode.HALF_UP);
    return Points.earned(Points.HUNDRED.add(share));
  }
}
