package io.duban.rules.targets;

import io.duban.rules.policy.Thresholds;
import io.duban.rules.task.Target;
import java.math.BigDecimal;

/**
 * Between what a figure must lie, by the comparator of its target.
 *
 * @param lower null where there is none
 * @param upper null where there is none
 */
record Bounds(BigDecimal lower, BigDecimal upper) {

  static Bounds of(Target target, Thresholds thresholds) {
    BigDecimal value = target.value();
    return switch (target.comparator()) {
      case AT_LEAST -> new Bounds(value, null);
      case AT_MOST -> new Bounds(null, value);
      case ABOUT -> {
        BigDecimal tolerance = value.abs().multiply(thresholds.about()).movePointLeft(2);
        yield new Bounds(value.subtract(tolerance), value.add(tolerance));
      }
      case BETWEEN -> {
        BigDecimal other = target.upper() == null ? value : target.upper();
        yield new Bounds(value.min(other), target.upper() == null ? null : value.max(other));
      }
    };
  }

  boolean met(BigDecimal actual) {
    return (lower == null || actual.compareTo(lower) >= 0)
        && (upper == null || actual.compareTo(upper) <= 0);
  }

  /** The bound that must not be fallen below; where only an upper one is given, that. */
  BigDecimal floor() {
    return lower == null ? upper : lower;
  }

  /** The bound that must not be exceeded; where only a lower one is given, that. */
  BigDecimal ceiling() {
    return upper == null ? lower : upper;
  }

  /** The bound that a figure which starts at zero comes to first. */
  BigDecimal fromZero() {
    return floor().signum() < 0 ? ceiling() : floor();
  }
}
