package io.duban.rules.task;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A share of a target that must be done by a date before its deadline.
 *
 * @param percent share of the target in percent points, 0 to 100
 */
public record Interim(LocalDate date, BigDecimal percent) {
  public Interim {
    requireNonNull(date, "date");
    requireNonNull(percent, "percent");
  }
}
