package io.duban.rules.targets;

import io.duban.rules.assessment.Points;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Map;

/** The rule of each kind of target. */
public final class TargetRules {
  private static final BigDecimal UNTIL_APPROVED = BigDecimal.valueOf(9_900, 2);
  private static final TargetRule CEILING = figure(new CeilingRule());
  private static final TargetRule COUNT = figure(notAbove(new CountRule()));
  private static final TargetRule SHARES = valued(new SharesRule(COUNT));
  private static final TargetRule GROWTH = figure(new GrowthRule());

  private static final Map<TargetKind, TargetRule> RULES =
      Map.ofEntries(
          Map.entry(TargetKind.CUMULATIVE, TargetRules::cumulative),
          Map.entry(TargetKind.MILESTONE, new StatedRule(UNTIL_APPROVED)),
          Map.entry(TargetKind.GROWTH, TargetRules::growth),
          Map.entry(TargetKind.CEILING, CEILING),
          Map.entry(TargetKind.FLOOR, figure(new FloorRule())),
          Map.entry(TargetKind.LEVEL, figure(new LevelRule())),
          Map.entry(TargetKind.RATIO_CHANGE, figure(notAbove(new RatioChangeRule()))),
          Map.entry(TargetKind.RANGE, COUNT),
          Map.entry(TargetKind.PER_UNIT, valued(new PerUnitRule(COUNT))),
          Map.entry(TargetKind.PER_PERIOD, figure(notAbove(new PeriodRule()))),
          Map.entry(TargetKind.SCOPE, evidence -> evidence.grey(Basis.INFORMS_ONLY)),
          Map.entry(TargetKind.EXTERNAL, new ExternalRule()),
          Map.entry(TargetKind.NARRATIVE, new StatedRule(Points.HUNDRED)));

  private TargetRules() {}

  public static Verdict judge(TargetEvidence evidence) {
    return RULES.get(evidence.target().kind()).judge(evidence);
  }

  private static Verdict cumulative(TargetEvidence evidence) {
    return (evidence.target().shares().isEmpty() ? COUNT : SHARES).judge(evidence);
  }

  /** For January alone there may be no figure, so a report of January is not blamed for it. */
  private static Verdict growth(TargetEvidence evidence) {
    boolean january = evidence.asOf() != null && evidence.asOf().getMonth() == Month.JANUARY;
    return evidence.actual() == null && january && evidence.target().value() != null
        ? evidence.grey(Basis.NOT_DUE)
        : GROWTH.judge(evidence);
  }

  private static TargetRule figure(TargetRule rule) {
    return valued(
        evidence ->
            evidence.actual() == null ? evidence.grey(Basis.NO_FIGURE) : rule.judge(evidence));
  }

  private static TargetRule valued(TargetRule rule) {
    return evidence ->
        evidence.target().value() == null ? evidence.grey(Basis.NOT_JUDGED) : rule.judge(evidence);
  }

  /** A number that may rise to a bound at most is no aim but a ceiling. */
  private static TargetRule notAbove(TargetRule rule) {
    return evidence -> (isCap(evidence.target()) ? CEILING : rule).judge(evidence);
  }

  private static boolean isCap(Target target) {
    return target.comparator() == Comparator.AT_MOST && target.value().signum() >= 0;
  }
}
