package io.duban.rules.tracking;

import java.math.BigDecimal;

/** The latest value reported for a metric, and which report said it. */
public record Figure(BigDecimal value, Stamp stamp) {

  static Figure later(Figure one, Figure other) {
    return one.stamp().compareTo(other.stamp()) >= 0 ? one : other;
  }
}
