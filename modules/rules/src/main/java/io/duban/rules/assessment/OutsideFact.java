package io.duban.rules.assessment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the office learned of a target that only others can tell.
 *
 * @param metric key of the target
 * @param value the figure, or null where the fact is no number
 * @param met whether the target is met, or null where the value says so
 * @param day day from which the fact counts
 * @param event id of the directive that supplied it
 */
public record OutsideFact(
    String metric, BigDecimal value, Boolean met, LocalDate day, String event) {
  public OutsideFact {
    requireNonNull(metric, "metric");
    requireNonNull(day, "day");
    requireNonNull(event, "event");
  }
}
