package io.duban.pipeline.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals as the schemas fix them: percent points with 2 digits, figures with 6. */
final class Decimals {
  private static final BigDecimal MOST = new BigDecimal("999999999999999999.999999");

  private Decimals() {}

  static BigDecimal points(BigDecimal value) {
    return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
  }

  /** A figure beyond what the schema can hold is shown as the largest it can. */
  static BigDecimal figure(BigDecimal value) {
    return value == null
        ? null
        : value.setScale(6, RoundingMode.HALF_UP).min(MOST).max(MOST.negate());
  }

  static BigDecimal plain(BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
