package io.duban.rules.targets;

import io.duban.rules.assessment.Points;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Below is RED; of counted days only once too few are left. */
final class FloorRule implements TargetRule {
  private static final Set<String> COUNTED = Set.of("天", "日");

  @Override
  public Verdict judge(TargetEvidence evidence) {
    BigDecimal floor = evidence.bounds().floor();
    LocalDate deadline = evidence.deadline();
    boolean counting =
        countsDays(evidence) && deadline != null && evidence.asOf().isBefore(deadline);
    if (counting) {
      return counted(evidence, floor, ChronoUnit.DAYS.between(evidence.asOf(), deadline));
    }
    boolean below = evidence.actual().compareTo(floor) < 0;
    return evidence.verdict(below ? Light.RED : Light.GREEN, Basis.FLOOR);
  }

  static boolean countsDays(TargetEvidence evidence) {
    return COUNTED.contains(evidence.target().unit().strip());
  }

  private static Verdict counted(TargetEvidence evidence, BigDecimal floor, long left) {
    if (evidence.actual().add(BigDecimal.valueOf(left)).compareTo(floor) < 0) {
      return evidence.verdict(Light.RED, Basis.UNREACHABLE);
    }
    if (floor.signum() <= 0) {
      return evidence.verdict(Light.GREEN, Basis.FLOOR);
    }
    Verdict verdict = ScheduleRule.judge(evidence, Points.share(evidence.actual(), floor));
    return verdict.light() == Light.RED ? verdict.as(Light.YELLOW, verdict.basis()) : verdict;
  }
}
