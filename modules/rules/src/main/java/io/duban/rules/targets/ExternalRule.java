package io.duban.rules.targets;

import io.duban.rules.assessment.OutsideFact;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;
import java.math.BigDecimal;

/** Only a fact from outside can tell: GREY until the office supplies one. */
final class ExternalRule implements TargetRule {

  @Override
  public Verdict judge(TargetEvidence evidence) {
    OutsideFact fact = evidence.fact();
    if (fact == null) {
      return evidence.grey(Basis.NO_OUTSIDE_FACT);
    }
    Boolean met = fact.met() == null ? compared(evidence, fact.value()) : fact.met();
    TargetEvidence told = evidence.with(fact.value(), fact.day());
    return met == null
        ? told.grey(Basis.NO_OUTSIDE_FACT)
        : told.verdict(met ? Light.GREEN : Light.RED, Basis.OUTSIDE_FACT);
  }

  private static Boolean compared(TargetEvidence evidence, BigDecimal value) {
    return (value == null || evidence.target().value() == null)
        ? null
        : Boolean.valueOf(evidence.bounds().met(value));
  }
}
