package io.duban.notices;

import static java.util.Objects.requireNonNull;

import io.duban.rules.task.Reporting;
import java.time.LocalDate;

/**
 * What the caller knows better than the document; a null field leaves it to the document.
 *
 * @param region ASCII id of the region
 * @param regionName the region as people write it
 * @param year the plan year
 * @param issued issue date
 * @param reporting cadence and due rule
 * @param rulings what a person settled about single places of the document
 */
public record NoticeOverrides(
    String region,
    String regionName,
    Integer year,
    LocalDate issued,
    Reporting reporting,
    SettledReadings rulings) {
  public static final NoticeOverrides NONE = new NoticeOverrides(null, null, null, null, null);

  public NoticeOverrides {
    requireNonNull(rulings, "rulings");
  }

  public NoticeOverrides(
      String region, String regionName, Integer year, LocalDate issued, Reporting reporting) {
    this(region, regionName, year, issued, reporting, SettledReadings.NONE);
  }

  public NoticeOverrides withYear(int year) {
    return new NoticeOverrides(region, regionName, year, issued, reporting, rulings);
  }

  public NoticeOverrides withIssued(LocalDate issued) {
    return new NoticeOverrides(region, regionName, year, issued, reporting, rulings);
  }

  public NoticeOverrides withReporting(Reporting reporting) {
    return new NoticeOverrides(region, regionName, year, issued, reporting, rulings);
  }

  public NoticeOverrides withRulings(SettledReadings rulings) {
    return new NoticeOverrides(region, regionName, year, issued, reporting, rulings);
  }
}
