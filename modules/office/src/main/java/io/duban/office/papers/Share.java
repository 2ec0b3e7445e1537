package io.duban.office.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole in percent with one decimal, or a dash where there is no whole. */
final class Share {
  private Share() {}

  static String of(int part, int whole) {
    return whole == 0
        ? "-"
        : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            + "%";
  }
}
