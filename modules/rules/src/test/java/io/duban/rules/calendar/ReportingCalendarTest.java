package io.duban.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.task.Cadence;
import io.duban.rules.task.Reporting;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingCalendarTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final MonthDay DECEMBER_25 = MonthDay.of(12, 25);

  @Test
  void shouldBeDueAtTheEndOfEachQuarter() {
    assertThat(days(Reporting.QUARTER_END, 2026))
        .containsExactly("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31");
  }

  @Test
  void shouldBeDueOnDay30OfEachMonthAndOnTheLastOfFebruary() {
    assertThat(days(new Reporting(Cadence.MONTHLY, 30, null), 2026))
        .startsWith("2026-01-30", "2026-02-28", "2026-03-30", "2026-04-30")
        .hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({"2023, 2023-02-28", "2024, 2024-02-29", "2000, 2000-02-29", "2100, 2100-02-28"})
  void shouldKnowLeapYears(int year, String february) {
    assertThat(days(new Reporting(Cadence.MONTHLY, 30, null), year).get(1)).isEqualTo(february);
  }

  @Test
  void shouldBeDueAtEachMonthsEndWithDay31() {
    assertThat(days(new Reporting(Cadence.MONTHLY, 31, null), 2026))
        .contains("2026-01-31", "2026-02-28", "2026-04-30", "2026-12-31");
  }

  @Test
  void shouldAskForTheAnnualReportAndForDecembersMonthlyOne() {
    // Given
    Reporting reporting = new Reporting(Cadence.MONTHLY, 30, DECEMBER_25);

    // When
    List<Due> dues = ReportingCalendar.dues(reporting, 2026, NEW_YEAR);

    // Then
    assertThat(dues.subList(11, 13))
        .extracting(Due::id, due -> due.day().toString())
        .containsExactly(tuple("2026-annual", "2026-12-25"), tuple("2026-12", "2026-12-30"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 2026-11",
    "2026-12-01, 2026-annual",
    "2026-12-25, 2026-annual",
    "2026-12-26, 2026-12",
    "2026-12-31, 2026-12"
  })
  void shouldNotLetOneReportAnswerTheAnnualDutyAndTheMonthAfterIt(LocalDate asOf, String answered) {
    assertThat(
            ReportingCalendar.dues(new Reporting(Cadence.MONTHLY, 30, DECEMBER_25), 2026, NEW_YEAR))
        .filteredOn(due -> due.answeredBy(asOf))
        .extracting(Due::id)
        .containsExactly(answered);
  }

  @ParameterizedTest
  @CsvSource({"25", "20"})
  void shouldLetOneReportAnswerBothWhereTheMonthIsDueNoLaterThanTheYear(int dayOfMonth) {
    assertThat(
            ReportingCalendar.dues(
                new Reporting(Cadence.MONTHLY, dayOfMonth, DECEMBER_25), 2026, NEW_YEAR))
        .filteredOn(due -> due.answeredBy(LocalDate.of(2026, 12, 20)))
        .extracting(Due::id)
        .containsExactlyInAnyOrder("2026-annual", "2026-12");
  }

  @Test
  void shouldAlwaysLeaveADayOnWhichADutyCanBeAnsweredInTime() {
    for (int dayOfMonth = 1; dayOfMonth <= 31; dayOfMonth++) {
      for (int annual = 1; annual <= 31; annual++) {
        Reporting reporting = new Reporting(Cadence.MONTHLY, dayOfMonth, MonthDay.of(12, annual));
        assertThat(ReportingCalendar.dues(reporting, 2026, NEW_YEAR))
            .as("%s", reporting)
            .allMatch(due -> !due.from().isAfter(due.day()) && !due.day().isAfter(due.to()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2026Q1, 2026-03-31",
    "2026-04-01, 2026Q2, 2026-06-30",
    "2026-07-01, 2026Q3, 2026-09-30"
  })
  void shouldNeverAskForAPeriodThatEndedBeforeTheNoticeWasIssued(
      LocalDate issued, String first, LocalDate day) {
    assertThat(ReportingCalendar.dues(Reporting.QUARTER_END, 2026, issued).get(0))
        .extracting(Due::id, Due::day)
        .containsExactly(first, day);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-24, 2026-03-25", "2026-03-25, 2026-03-25", "2026-03-28, 2026-03-28"})
  void shouldFallDueOnIssueWhereTheDueDayIsBeforeIt(LocalDate issued, LocalDate day) {
    assertThat(
            ReportingCalendar.dues(new Reporting(Cadence.QUARTERLY, 25, null), 2026, issued)
                .get(0)
                .day())
        .isEqualTo(day);
  }

  private static List<String> days(Reporting reporting, int year) {
    return ReportingCalendar.dues(reporting, year, LocalDate.of(year, 1, 1)).stream()
        .map(due -> due.day().toString())
        .toList();
  }
}
