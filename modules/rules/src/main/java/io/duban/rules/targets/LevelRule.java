package io.duban.rules.targets;

import io.duban.rules.assessment.Points;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;
import io.duban.rules.task.Target;
import java.math.BigDecimal;

/** The way from the opening value to the target, up or down; without one only the end counts. */
final class LevelRule implements TargetRule {

  @Override
  public Verdict judge(TargetEvidence evidence) {
    BigDecimal opening = evidence.target().opening();
    BigDecimal way = opening == null ? BigDecimal.ZERO : way(evidence, opening);
    return way.signum() == 0
        ? atTheEnd(evidence)
        : ScheduleRule.judge(evidence, Points.share(evidence.actual().subtract(opening), way));
  }

  /** From the opening value to the bound that is reached first; zero where none is to be gone. */
  private static BigDecimal way(TargetEvidence evidence, BigDecimal opening) {
    Target target = evidence.target();
    Bounds bounds = evidence.bounds();
    int direction = target.value().compareTo(opening);
    if (direction > 0) {
      BigDecimal up = bounds.lower() == null ? opening : bounds.lower();
      return up.subtract(opening).max(BigDecimal.ZERO);
    }
    return bounds.ceiling().subtract(opening).min(BigDecimal.ZERO);
  }

  private static Verdict atTheEnd(TargetEvidence evidence) {
    if (evidence.deadline() == null) {
      return evidence.grey(Basis.NO_SCHEDULE);
    }
    if (!evidence.days().reached(evidence.deadline(), evidence.asOf())) {
      return evidence.grey(Basis.NOT_DUE);
    }
    boolean met = evidence.bounds().met(evidence.actual());
    return evidence.verdict(met ? Light.GREEN : Light.RED, Basis.TARGET);
  }
}
