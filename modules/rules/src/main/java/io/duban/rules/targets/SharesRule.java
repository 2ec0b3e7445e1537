package io.duban.rules.targets;

import io.duban.rules.assessment.Points;
import io.duban.rules.assessment.UnitFigure;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Shares of several units add up. While some have not said theirs, what is known is held against
 * the shares of those who did, so that nobody is counted as zero.
 */
final class SharesRule implements TargetRule {
  private final TargetRule sumRule;

  SharesRule(TargetRule sumRule) {
    this.sumRule = sumRule;
  }

  @Override
  public Verdict judge(TargetEvidence evidence) {
    List<UnitFigure> known = evidence.units().stream().filter(UnitFigure::known).toList();
    if (known.isEmpty()) {
      return evidence.grey(Basis.NO_FIGURE);
    }
    BigDecimal sum = known.stream().map(UnitFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    LocalDate oldest = known.stream().map(UnitFigure::asOf).min(Comparator.naturalOrder()).get();
    TargetEvidence added = evidence.with(sum, oldest);
    if (known.size() == evidence.units().size()) {
      return sumRule.judge(added);
    }
    BigDecimal asked = asked(evidence, known);
    return asked.signum() <= 0
        ? added.grey(Basis.UNITS_MISSING)
        : Partly.known(ScheduleRule.judge(added, Points.share(sum, asked)));
  }

  private static BigDecimal asked(TargetEvidence evidence, List<UnitFigure> known) {
    return known.stream()
        .map(figure -> evidence.target().shares().get(figure.unit()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
