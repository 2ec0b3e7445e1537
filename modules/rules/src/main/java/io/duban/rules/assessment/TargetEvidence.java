package io.duban.rules.assessment;

import io.duban.rules.task.Target;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a target is judged by.
 *
 * @param actual figure reported for the target's own metric, or null
 * @param percent share of the whole task the unit states, or null
 * @param schedule the target's schedule, or null where it has no deadline
 * @param on day whose plan the figure is held against
 */
public record TargetEvidence(
    Target target,
    BigDecimal actual,
    BigDecimal percent,
    Schedule schedule,
    LocalDate on,
    Policy policy) {}
