package io.duban.rules.assessment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit says of a figure.
 *
 * @param unit id of the unit
 * @param value the figure, or null while the unit has not said it, which is not zero
 * @param asOf day the figure holds for, or null
 * @param event id of the report it is from, or null
 */
public record UnitFigure(String unit, BigDecimal value, LocalDate asOf, String event) {
  public UnitFigure {
    requireNonNull(unit, "unit");
  }

  public static UnitFigure unknown(String unit) {
    return new UnitFigure(unit, null, null, null);
  }

  public boolean known() {
    return value != null;
  }
}
