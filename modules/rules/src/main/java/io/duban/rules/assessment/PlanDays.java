package io.duban.rules.assessment;

import java.time.LocalDate;

/**
 * Which day's plan a figure is held against in a quarter.
 *
 * @param today the day, or that of the quarter's cut if it is earlier
 * @param due last day to report for the quarter
 * @param end last day of the quarter
 */
public record PlanDays(LocalDate today, LocalDate due, LocalDate end) {

  /**
   * The figure's own day, so that a unit is not blamed for the days since; but once the quarter is
   * due no earlier day, or an early report would stay good for ever.
   */
  public LocalDate of(LocalDate asOf) {
    if (asOf == null || today.isAfter(end)) {
      return end;
    }
    return today.isAfter(due) && asOf.isBefore(due) ? due : asOf;
  }

  /** Whether no later report of the quarter can show what a figure is on a date. */
  public boolean reached(LocalDate date, LocalDate asOf) {
    boolean dueFirst = date.isAfter(due) && !date.isAfter(end);
    return !of(asOf).isBefore(dueFirst ? due : date);
  }
}
