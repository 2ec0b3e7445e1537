package io.duban.rules.evidence;

import io.duban.rules.calendar.Due;

/** Which duties bind a unit: the office may waive one. */
@FunctionalInterface
public interface Obligations {
  boolean binds(String unit, Due due);
}
