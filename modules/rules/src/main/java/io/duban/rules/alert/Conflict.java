package io.duban.rules.alert;

import java.math.BigDecimal;
import java.util.List;

/**
 * Two units that do not agree on a figure.
 *
 * @param unit the unit that disagrees
 * @param said its figure
 * @param counted the consolidating unit's figure, which counts
 * @param evidence ids of the reports that gave them
 */
public record Conflict(
    String metric,
    String unit,
    String unitName,
    BigDecimal said,
    BigDecimal counted,
    List<String> evidence) {}
