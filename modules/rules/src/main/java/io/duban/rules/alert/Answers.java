package io.duban.rules.alert;

import io.duban.rules.calendar.Due;
import java.time.LocalDate;

/** When units answered their duties. */
@FunctionalInterface
public interface Answers {
  /** The day a unit first answered a duty, or null. */
  LocalDate day(String unit, Due due);
}
