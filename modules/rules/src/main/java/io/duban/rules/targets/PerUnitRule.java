package io.duban.rules.targets;

import io.duban.rules.assessment.UnitFigure;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** Each member by its own figure; the worst one decides. */
final class PerUnitRule implements TargetRule {
  private static final Comparator<Verdict> WORST =
      Comparator.comparing(Verdict::light)
          .thenComparing(
              Verdict::behind, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()));

  private final TargetRule member;

  PerUnitRule(TargetRule member) {
    this.member = member;
  }

  @Override
  public Verdict judge(TargetEvidence evidence) {
    Optional<Verdict> worst =
        evidence.units().stream()
            .filter(UnitFigure::known)
            .map(figure -> member.judge(evidence.with(figure.value(), figure.asOf())))
            .max(WORST);
    return worst
        .map(verdict -> verdict.missing().isEmpty() ? verdict : Partly.known(verdict))
        .orElseGet(() -> evidence.grey(Basis.NO_FIGURE));
  }
}
