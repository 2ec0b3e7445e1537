package io.duban.rules.state;

import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.MetricHistory;
import io.duban.rules.figures.UnitReports;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What is known of a task in a quarter.
 *
 * @param reports by unit
 * @param wasRed whether a day of the quarter ended RED
 * @param revision number of days on which the row was published anew, 0 if it never was
 * @param judgedOn day of that row, or null
 * @param settled revision last handed to the rollup
 */
public record QuarterState(
    Quarter quarter,
    NavigableMap<String, UnitReports> reports,
    boolean wasRed,
    int revision,
    LocalDate judgedOn,
    int settled) {
  public QuarterState {
    reports = Collections.unmodifiableNavigableMap(reports);
  }

  static QuarterState empty(Quarter quarter) {
    return new QuarterState(quarter, Collections.emptyNavigableMap(), false, 0, null, 0);
  }

  public QuarterState with(String unit, UnitReports said) {
    NavigableMap<String, UnitReports> merged = new TreeMap<>(reports);
    merged.merge(unit, said, UnitReports::take);
    return new QuarterState(quarter, merged, wasRed, revision, judgedOn, settled);
  }

  /** What a unit said of each metric. */
  public NavigableMap<String, MetricHistory> figures(String unit) {
    UnitReports said = reports.get(unit);
    return said == null ? Collections.emptyNavigableMap() : said.figures();
  }

  /** A row is numbered once a day, so that the order of a day's reports leaves no trace. */
  public QuarterState published(LocalDate day) {
    int number = day.equals(judgedOn) ? revision : revision + 1;
    return new QuarterState(quarter, reports, wasRed, number, day, Math.min(settled, number - 1));
  }

  /** As it is kept once a day on which units reported is over. */
  public QuarterState settledReports() {
    NavigableMap<String, UnitReports> settledReports = new TreeMap<>(reports);
    settledReports.replaceAll((unit, said) -> said.settled());
    return new QuarterState(quarter, settledReports, wasRed, revision, judgedOn, settled);
  }

  public QuarterState turnedRed() {
    return new QuarterState(quarter, reports, true, revision, judgedOn, settled);
  }

  public QuarterState handedOver() {
    return new QuarterState(quarter, reports, wasRed, revision, judgedOn, revision);
  }
}
