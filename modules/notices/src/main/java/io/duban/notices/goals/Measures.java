package io.duban.notices.goals;

import io.duban.notices.text.MeasureWords;
import java.util.regex.Pattern;

/** Units of measure and what sort of figure they make. */
enum Measures {
  PERCENT(MeasureWords.PERCENT),
  MONEY(MeasureWords.MONEY),
  AMOUNT(MeasureWords.AMOUNT),
  DURATION(MeasureWords.DURATION),
  COUNT(MeasureWords.COUNT);

  private final String words;
  private final Pattern unit;

  Measures(String words) {
    this.words = words;
    this.unit = Pattern.compile("[百千万亿]{0,2}(?:" + words + ")(?:/.*)?");
  }

  /** All units as one alternative of a pattern, longer words before their own beginnings. */
  static String pattern() {
    StringBuilder pattern = new StringBuilder(PERCENT.words);
    for (Measures kind : new Measures[] {MONEY, AMOUNT, DURATION, COUNT}) {
      pattern.append("|[百千万亿]{0,2}(?:").append(kind.words).append(')');
    }
    return pattern.toString();
  }

  /** The sort of a unit as written: 万平方米 is an AMOUNT. */
  static Measures of(String unit) {
    for (Measures kind : values()) {
      if (kind.unit.matcher(unit).matches()) {
        return kind;
      }
    }
    return AMOUNT;
  }
}
