package io.duban.rules.calendar;

import io.duban.rules.task.Cadence;
import io.duban.rules.task.Reporting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The reports a notice asks for in its plan year. */
public final class ReportingCalendar {
  private ReportingCalendar() {}

  /**
   * The duties of a year, by due day. A period that ended before the notice was issued lays no
   * duty; one that was still running falls due on issue at the earliest.
   */
  public static List<Due> dues(Reporting reporting, int year, LocalDate issued) {
    List<Due> dues = new ArrayList<>();
    int months = reporting.cadence() == Cadence.MONTHLY ? 1 : 3;
    for (int month = months; month <= 12; month += months) {
      dues.add(periodic(reporting, YearMonth.of(year, month), months));
    }
    if (reporting.annual() != null) {
      dues.add(annual(reporting, year));
    }
    return dues.stream()
        .filter(due -> !due.to().isBefore(issued))
        .map(due -> due.day().isBefore(issued) ? onIssue(due, issued) : due)
        .sorted(Comparator.comparing(Due::day).thenComparing(Due::id))
        .toList();
  }

  private static Due periodic(Reporting reporting, YearMonth last, int months) {
    LocalDate from = last.minusMonths(months - 1L).atDay(1);
    LocalDate day = last.atDay(Math.min(reporting.dayOfMonth(), last.lengthOfMonth()));
    if (months == 3) {
      return new Due(Quarter.of(day).toString(), from, last.atEndOfMonth(), day);
    }
    // One report must not answer both the annual duty and the month that follows it.
    boolean splitByAnnual =
        reporting.annual() != null && reporting.annual().getMonth() == last.getMonth();
    LocalDate first = splitByAnnual ? reporting.annual().atYear(last.getYear()).plusDays(1) : from;
    return new Due(last.toString(), first, last.atEndOfMonth(), day);
  }

  private static Due annual(Reporting reporting, int year) {
    LocalDate day = reporting.annual().atYear(year);
    return new Due(year + "-annual", day.withDayOfMonth(1), day, day);
  }

  private static Due onIssue(Due due, LocalDate issued) {
    return new Due(due.id(), due.from(), due.to(), issued);
  }
}
