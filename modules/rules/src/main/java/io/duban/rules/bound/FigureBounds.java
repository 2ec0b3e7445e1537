package io.duban.rules.bound;

import java.math.BigDecimal;

/** Numbers that are taken in. */
public final class FigureBounds {
  /** Above every figure of a notice in whatever unit, and small enough to be added up exactly. */
  public static final double MOST = 1e15;

  private static final BigDecimal MOST_EXACT = new BigDecimal("1000000000000000");
  private static final int BITS = 128;
  private static final int DIGITS = 400;

  private FigureBounds() {}

  public static boolean fits(double value) {
    return Math.abs(value) <= MOST;
  }

  /** Whether a number is taken, which may be null. */
  public static boolean fits(BigDecimal value) {
    return value == null || (isShort(value) && value.abs().compareTo(MOST_EXACT) <= 0);
  }

  /** Whether a number has so few digits that it costs nothing to calculate with it. */
  public static boolean isShort(BigDecimal value) {
    return value.unscaledValue().bitLength() <= BITS && Math.abs(value.scale()) <= DIGITS;
  }
}
