package io.duban.pipeline.mapping;

import io.duban.rules.bound.FigureBounds;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimals as the schemas fix them: percent points with 2 digits, figures with 6. What is beyond
 * the schema's range is shown as the largest it can hold.
 */
final class Decimals {
  private static final BigDecimal MOST_POINTS = new BigDecimal("9999999.99");
  private static final BigDecimal MOST = new BigDecimal("999999999999999999.999999");

  private Decimals() {}

  static BigDecimal points(BigDecimal value) {
    return value == null ? null : within(MOST_POINTS, value.setScale(2, RoundingMode.HALF_UP));
  }

  static BigDecimal figure(BigDecimal value) {
    return value == null ? null : within(MOST, value.setScale(6, RoundingMode.HALF_UP));
  }

  private static BigDecimal within(BigDecimal most, BigDecimal value) {
    return value.min(most).max(most.negate());
  }

  static BigDecimal plain(BigDecimal value) {
    if (value == null || !FigureBounds.isShort(value)) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
