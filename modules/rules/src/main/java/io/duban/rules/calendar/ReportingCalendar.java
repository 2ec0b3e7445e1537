package io.duban.rules.calendar;

import io.duban.rules.task.Cadence;
import io.duban.rules.task.Reporting;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The reports a notice asks for in its plan year. */
public final class ReportingCalendar {
  private static final Comparator<Due> BY_DAY =
      Comparator.comparing(Due::day).thenComparing(Due::id);

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
        .map(due -> due.day().isBefore(issued) ? due.on(issued) : due)
        .sorted(BY_DAY)
        .toList();
  }

  private static Due periodic(Reporting reporting, YearMonth last, int months) {
    LocalDate day = last.atDay(Math.min(reporting.dayOfMonth(), last.lengthOfMonth()));
    if (months == 3) {
      LocalDate from = last.minusMonths(2).atDay(1);
      return new Due(Quarter.of(day).toString(), from, last.atEndOfMonth(), day);
    }
    return new Due(last.toString(), monthly(reporting, last, day), last.atEndOfMonth(), day);
  }

  private static LocalDate monthly(Reporting reporting, YearMonth month, LocalDate day) {
    MonthDay annual = reporting.annual();
    if (annual == null || annual.getMonth() != month.getMonth()) {
      return month.atDay(1);
    }
    // One report must not answer both the annual duty and a monthly one that falls due after it.
    LocalDate annualDay = annual.atYear(month.getYear());
    return annualDay.isBefore(day) ? annualDay.plusDays(1) : month.atDay(1);
  }

  private static Due annual(Reporting reporting, int year) {
    LocalDate day = reporting.annual().atYear(year);
    return new Due(year + "-annual", day.withDayOfMonth(1), day, day);
  }
}
