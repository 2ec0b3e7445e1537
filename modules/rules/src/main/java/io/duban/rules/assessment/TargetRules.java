package io.duban.rules.assessment;

import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import java.math.BigDecimal;
import java.util.Map;

/** The rule of each kind of target; a kind that is not listed cannot be judged and stays GREY. */
public final class TargetRules {
  private static final BigDecimal UNTIL_APPROVED = BigDecimal.valueOf(9_900, 2);

  private static final Map<TargetKind, TargetRule> RULES =
      Map.of(
          TargetKind.CUMULATIVE, TargetRules::cumulative,
          TargetKind.MILESTONE, TargetRules::milestone,
          TargetKind.NARRATIVE, TargetRules::narrative,
          TargetKind.CEILING, TargetRules::ceiling,
          TargetKind.SCOPE, TargetRules::scope);

  private TargetRules() {}

  public static Verdict judge(TargetEvidence evidence) {
    return RULES.getOrDefault(evidence.target().kind(), TargetRules::notJudged).judge(evidence);
  }

  private static Verdict cumulative(TargetEvidence evidence) {
    BigDecimal goal = evidence.target().value();
    if (goal == null || goal.signum() <= 0) {
      return notJudged(evidence);
    }
    return evidence.actual() == null
        ? Verdict.grey(evidence.target(), Basis.NO_FIGURE, null)
        : bySchedule(evidence, Points.share(evidence.actual(), goal));
  }

  private static Verdict milestone(TargetEvidence evidence) {
    return stated(evidence, UNTIL_APPROVED);
  }

  private static Verdict narrative(TargetEvidence evidence) {
    return stated(evidence, Points.HUNDRED);
  }

  /** A share the unit states, for the target itself or else for the whole task. */
  private static Verdict stated(TargetEvidence evidence, BigDecimal most) {
    BigDecimal stated = evidence.actual() == null ? evidence.percent() : evidence.actual();
    return stated == null
        ? Verdict.grey(evidence.target(), Basis.NO_FIGURE, null)
        : bySchedule(evidence, Points.of(stated).min(most));
  }

  private static Verdict ceiling(TargetEvidence evidence) {
    BigDecimal limit = evidence.target().value();
    if (limit == null) {
      return notJudged(evidence);
    }
    if (evidence.actual() == null) {
      return Verdict.grey(evidence.target(), Basis.NO_FIGURE, null);
    }
    BigDecimal margin = limit.abs().multiply(evidence.policy().ceilingMargin()).movePointLeft(2);
    Light light = Light.GREEN;
    if (evidence.actual().compareTo(limit) > 0) {
      light = Light.RED;
    } else if (evidence.actual().compareTo(limit.subtract(margin)) > 0) {
      light = Light.YELLOW;
    }
    return new Verdict(
        evidence.target().metric(),
        evidence.target().name(),
        light,
        Basis.CEILING,
        evidence.actual(),
        null,
        null);
  }

  private static Verdict scope(TargetEvidence evidence) {
    return Verdict.grey(evidence.target(), Basis.INFORMS_ONLY, evidence.actual());
  }

  private static Verdict notJudged(TargetEvidence evidence) {
    return Verdict.grey(evidence.target(), Basis.NOT_JUDGED, evidence.actual());
  }

  private static Verdict bySchedule(TargetEvidence evidence, BigDecimal earned) {
    Target target = evidence.target();
    if (evidence.schedule() == null) {
      return new Verdict(
          target.metric(),
          target.name(),
          Light.GREY,
          Basis.NO_SCHEDULE,
          evidence.actual(),
          null,
          earned);
    }
    BigDecimal planned = evidence.schedule().planned(evidence.on());
    Light light = evidence.policy().light(planned.subtract(earned));
    return new Verdict(
        target.metric(), target.name(), light, Basis.SCHEDULE, evidence.actual(), planned, earned);
  }
}
