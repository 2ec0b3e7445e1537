package io.duban.rules.directive;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the office learned from outside or saw on the spot.
 *
 * @param metric key of the target, empty if it is about the whole task
 * @param value the figure, or null
 * @param met whether the target is met, or null if that was not said
 * @param asOf day it holds for
 */
public record Observation(
    String metric, BigDecimal value, Boolean met, LocalDate asOf, Outcome outcome) {

  /** What an inspection says of the unit's word. */
  public enum Outcome {
    NOTE,
    CONFIRMS,
    CONTRADICTS
  }

  public Observation {
    requireNonNull(metric, "metric");
    requireNonNull(outcome, "outcome");
  }
}
