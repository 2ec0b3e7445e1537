package io.duban.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026Q1", "2026-03-31, 2026Q1", "2026-04-01, 2026Q2", "2026-06-30, 2026Q2",
    "2026-07-01, 2026Q3", "2026-09-30, 2026Q3", "2026-10-01, 2026Q4", "2026-12-31, 2026Q4",
    "2027-01-01, 2027Q1", "2024-02-29, 2024Q1"
  })
  void shouldBeDecidedByTheAsOfDate(LocalDate asOf, String quarter) {
    assertThat(Quarter.of(asOf)).hasToString(quarter).isEqualTo(Quarter.parse(quarter));
  }

  @ParameterizedTest
  @CsvSource({
    "2026Q1, 2026-01-01, 2026-03-31", "2026Q2, 2026-04-01, 2026-06-30",
    "2026Q3, 2026-07-01, 2026-09-30", "2026Q4, 2026-10-01, 2026-12-31"
  })
  void shouldEndOnTheLastDayOfItsThirdMonth(String text, LocalDate start, LocalDate end) {
    assertThat(Quarter.parse(text).start()).isEqualTo(start);
    assertThat(Quarter.parse(text).end()).isEqualTo(end);
  }

  @Test
  void shouldBeFollowedByTheNextAcrossTheYear() {
    assertThat(Quarter.parse("2026Q4").next()).isEqualTo(Quarter.parse("2027Q1"));
    assertThat(Quarter.parse("2026Q4")).isLessThan(Quarter.parse("2027Q1"));
    assertThat(Quarter.parse("2026Q2")).isGreaterThan(Quarter.parse("2026Q1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026Q0", "2026Q5", "2026-Q1", "26Q1", "2026q1", ""})
  void shouldRefuseWhatIsNotAQuarter(String text) {
    assertThatThrownBy(() -> Quarter.parse(text)).hasMessageContaining("2026Q1");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void shouldHaveANumberFromOneToFour(int number) {
    assertThatThrownBy(() -> new Quarter(2026, number)).hasMessageContaining("1 to 4");
  }
}
