package io.duban.rules.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percent points, kept to two decimals so that what is shown is what is judged. */
public final class Points {
  public static final BigDecimal HUNDRED = BigDecimal.valueOf(10_000, 2);
  public static final BigDecimal ZERO = BigDecimal.valueOf(0, 2);
  private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999, 2);

  private Points() {}

  static BigDecimal of(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP).min(MOST).max(MOST.negate());
  }

  /** Less than nothing done is nothing done; the figure itself shows what was lost. */
  public static BigDecimal earned(BigDecimal value) {
    return of(value).max(ZERO);
  }

  public static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return earned(part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP));
  }
}
