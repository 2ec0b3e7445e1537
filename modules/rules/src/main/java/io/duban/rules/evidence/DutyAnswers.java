package io.duban.rules.evidence;

import io.duban.rules.calendar.Due;
import java.time.LocalDate;

/** When units answered their duties. */
@FunctionalInterface
public interface DutyAnswers {
  /** The day a unit first answered a duty, or null. */
  LocalDate day(String unit, Due due);
}
