package io.duban.contracts;

import java.time.LocalDate;

/** The keys that are made of several parts: of records, and of what the pipeline keeps. */
public final class Keys {
  private static final String SEPARATOR = "|";

  private Keys() {}

  /** Of {@link Topics#TASK_QUARTERS}; the quarter as {@code 2026-Q1}. */
  public static String taskQuarter(String task, String quarter) {
    return of(task, quarter);
  }

  /** Of {@link Topics#ALERTS} and {@link Topics#OPEN_ALERTS}. */
  public static String alert(String task, String rule, String unit) {
    return of(task, rule, unit);
  }

  /** Of {@link Topics#RULINGS}, and of a directive until it is clear whether it holds. */
  public static String ruling(String task, String eventId) {
    return of(task, eventId);
  }

  /** Of {@link Topics#ALERT_DIGESTS}. */
  public static String alertDigest(String unit, LocalDate day) {
    return of(unit, day.toString());
  }

  /** Of {@link Topics#SETTLED_ROWS}. */
  public static String planYear(String region, int year) {
    return region + "-" + year;
  }

  /** Of {@link Topics#UNIT_QUARTERS}. */
  public static String unitQuarter(String region, int year, String unit, String quarter) {
    return of(planYear(region, year), unit, quarter);
  }

  /** Of {@link Topics#BULLETINS}. */
  public static String bulletin(String region, String quarter) {
    return of(region, quarter);
  }

  /** Of what a unit reported of a task in a quarter. */
  public static String unitReports(String task, String quarter, String unit) {
    return of(task, quarter, unit);
  }

  /** Of what waits for its task, in the order of the journal. */
  public static String waiting(String task, long offset) {
    return of(task, "%019d".formatted(offset));
  }

  /** Of a row as it is kept for the bulletins. */
  public static String regionRow(String region, String quarter, String task) {
    return of(region, quarter, task);
  }

  /** Of an alert as it is kept for the unit that answers for it. */
  public static String accountableAlert(String accountable, String task, String rule, String unit) {
    return of(accountable, task, rule, unit);
  }

  /** What all keys begin with that have these parts and more. */
  public static String prefix(String... parts) {
    return of(parts) + SEPARATOR;
  }

  private static String of(String... parts) {
    return String.join(SEPARATOR, parts);
  }
}
