package io.duban.rules.policy;

import java.math.BigDecimal;

/**
 * Where a light changes.
 *
 * @param yellowFrom percent points behind from which a light is YELLOW
 * @param redAbove percent points behind above which a light is RED
 * @param about percent of a value by which a figure may differ from it where the notice says 左右
 * @param ceilingMargin percent of a ceiling below it within which a figure is YELLOW
 */
public record Thresholds(
    BigDecimal yellowFrom, BigDecimal redAbove, BigDecimal about, BigDecimal ceilingMargin) {
  static final Thresholds DEFAULT =
      new Thresholds(
          BigDecimal.TEN, BigDecimal.valueOf(30), BigDecimal.valueOf(5), BigDecimal.ZERO);

  public Thresholds {
    Numbers.notNegative("thresholds.yellowFrom", yellowFrom);
    Numbers.notNegative("thresholds.redAbove", redAbove);
    Numbers.notNegative("thresholds.about", about);
    Numbers.notNegative("thresholds.ceilingMargin", ceilingMargin);
    if (redAbove.compareTo(yellowFrom) < 0) {
      throw new IllegalArgumentException(
          "policy needs 0 <= yellowFrom <= redAbove, but yellowFrom is %s and redAbove is %s"
              .formatted(yellowFrom, redAbove));
    }
  }

  Light light(BigDecimal behind) {
    if (behind.compareTo(redAbove) > 0) {
      return Light.RED;
    }
    // 0 behind or less is GREEN even where the office sets yellowFrom to 0.
    return behind.signum() > 0 && behind.compareTo(yellowFrom) >= 0 ? Light.YELLOW : Light.GREEN;
  }
}
