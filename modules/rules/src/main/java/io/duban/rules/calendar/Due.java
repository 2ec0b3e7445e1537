package io.duban.rules.calendar;

import java.time.LocalDate;

/**
 * One report a unit owes.
 *
 * @param id names the period within the plan year: {@code 2026Q1}, {@code 2026-04}, {@code
 *     2026-annual}
 * @param from first asOf day that answers the duty
 * @param to last asOf day that answers it
 * @param day last day on which the report is on time
 */
public record Due(String id, LocalDate from, LocalDate to, LocalDate day) {

  public boolean answeredBy(LocalDate asOf) {
    return !asOf.isBefore(from) && !asOf.isAfter(to);
  }

  /** Whether it asks for the extra report of the whole year. */
  public boolean annual() {
    return id.endsWith("-annual");
  }

  /** The same duty, due on another day. */
  public Due on(LocalDate moved) {
    return new Due(id, from, to, moved);
  }

  public boolean in(Quarter quarter) {
    return quarter().equals(quarter);
  }

  public Quarter quarter() {
    return Quarter.of(to);
  }
}
