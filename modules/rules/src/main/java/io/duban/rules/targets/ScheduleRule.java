package io.duban.rules.targets;

import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;
import java.math.BigDecimal;

/** What a share that is done means against the share that is planned. */
final class ScheduleRule {
  private ScheduleRule() {}

  static Verdict judge(TargetEvidence evidence, BigDecimal earned) {
    if (evidence.schedule() == null) {
      return evidence.verdict(Light.GREY, Basis.NO_SCHEDULE, null, earned);
    }
    return judge(evidence, Basis.SCHEDULE, evidence.schedule().planned(evidence.on()), earned);
  }

  static Verdict judge(
      TargetEvidence evidence, Basis basis, BigDecimal planned, BigDecimal earned) {
    Light light = evidence.policy().light(planned.subtract(earned));
    return evidence.verdict(light, basis, planned, earned);
  }
}
