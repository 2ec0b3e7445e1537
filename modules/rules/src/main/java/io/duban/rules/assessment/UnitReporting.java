package io.duban.rules.assessment;

import io.duban.rules.task.Role;

/**
 * How a unit kept its duty to report on a task in a quarter.
 *
 * @param afterCut of the missing reports, received when the bulletin was already cut
 * @param returned claims of completion the office returned
 * @param corrected whether a report corrected an earlier one
 * @param regressed whether a figure fell without a correction and so does not count
 */
public record UnitReporting(
    String unit,
    String unitName,
    Role role,
    boolean consolidating,
    DutyCounts duties,
    int afterCut,
    int returned,
    boolean corrected,
    boolean regressed) {}
