package io.duban.rules.evidence;

import java.time.LocalDate;

/**
 * When a task must be begun and done.
 *
 * @param deadline the deadline that holds, or null for a standing task
 * @param completedOn day the completion was approved, or null
 * @param plannedStart day the work should start
 */
public record Terms(LocalDate deadline, LocalDate completedOn, LocalDate plannedStart) {}
