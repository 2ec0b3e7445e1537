package io.duban.pipeline.tracker;

import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.state.QuarterState;
import java.time.LocalDate;
import java.util.NavigableMap;

/** What is known of a task in a quarter besides what its units said, as it is stored. */
record StoredQuarter(
    Quarter quarter, boolean wasRed, int revision, LocalDate judgedOn, int settled) {

  static StoredQuarter of(QuarterState state) {
    return new StoredQuarter(
        state.quarter(), state.wasRed(), state.revision(), state.judgedOn(), state.settled());
  }

  QuarterState with(NavigableMap<String, UnitReports> reports) {
    return new QuarterState(quarter, reports, wasRed, revision, judgedOn, settled);
  }
}
