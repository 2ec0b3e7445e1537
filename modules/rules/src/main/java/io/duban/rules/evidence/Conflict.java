package io.duban.rules.evidence;

import java.math.BigDecimal;
import java.util.List;

/**
 * Two sources that do not agree on a figure.
 *
 * @param metric key of the figure, empty where the whole task is meant
 * @param unit the unit that disagrees, empty if it was an inspection
 * @param said its figure, or null if the inspection gave none
 * @param counted the consolidating unit's figure, which counts
 * @param evidence ids of the events that gave them
 */
public record Conflict(
    String metric,
    String unit,
    String unitName,
    BigDecimal said,
    BigDecimal counted,
    List<String> evidence) {
  public static Conflict inspected(
      String metric, BigDecimal found, BigDecimal counted, List<String> evidence) {
    return new Conflict(metric, "", "", found, counted, evidence);
  }

  public boolean inspected() {
    return unit.isEmpty();
  }
}
