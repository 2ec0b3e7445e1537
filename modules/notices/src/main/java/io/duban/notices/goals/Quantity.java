package io.duban.notices.goals;

import io.duban.notices.text.Slice;
import java.math.BigDecimal;

/**
 * A number with its unit, where it stands.
 *
 * @param words number, unit and 以上, 以内, 左右
 * @param upper upper bound of 2-3个, else null
 * @param suffix 以上, 以内, 左右 or empty
 * @param doubtful whether the number may be only the end of one: 2,6000亩
 */
record Quantity(
    Slice words, BigDecimal value, BigDecimal upper, String unit, String suffix, boolean doubtful) {

  Measures measure() {
    return Measures.of(unit);
  }

  /** Whether only 万 or 亿 follows the number, so that the unit is in the noun: 50亿产能. */
  boolean isBareScale() {
    return unit.chars().allMatch(character -> character == '万' || character == '亿');
  }

  boolean overlaps(Slice other) {
    return words.start() < other.end() && other.start() < words.end();
  }

  /** Whether the next one is a part of the same figure. */
  boolean goesOnIn(Quantity next) {
    if (overlaps(next.words())) {
      return true;
    }
    boolean adjoins = words.end() == next.words.start() && suffix.isEmpty();
    boolean alike =
        measure() == next.measure() && measure() != Measures.COUNT && measure() != Measures.PERCENT;
    return adjoins && (next.doubtful || isBareScale() || alike);
  }

  Quantity doubtfulAs(Slice whole) {
    return new Quantity(whole, value, upper, unit, suffix, true);
  }
}
