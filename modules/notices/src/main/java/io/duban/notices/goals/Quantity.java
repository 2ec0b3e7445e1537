package io.duban.notices.goals;

import io.duban.notices.text.Slice;
import java.math.BigDecimal;

/**
 * A number with its unit, where it stands.
 *
 * @param words number, unit and 以上, 以内, 左右
 * @param upper upper bound of 2-3个, else null
 * @param suffix 以上, 以内, 左右 or empty
 */
record Quantity(Slice words, BigDecimal value, BigDecimal upper, String unit, String suffix) {

  Measures measure() {
    return Measures.of(unit);
  }

  /** Whether only 万 or 亿 follows the number, so that the unit is in the noun: 50亿产能. */
  boolean isBareScale() {
    return unit.chars().allMatch(character -> character == '万' || character == '亿');
  }
}
