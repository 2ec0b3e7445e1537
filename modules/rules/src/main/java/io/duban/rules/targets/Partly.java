package io.duban.rules.targets;

import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;

/** What is known of a part only can be bad, but not good. */
final class Partly {
  private Partly() {}

  static Verdict known(Verdict verdict) {
    return verdict.light() == Light.GREEN ? verdict.as(Light.GREY, Basis.UNITS_MISSING) : verdict;
  }
}
