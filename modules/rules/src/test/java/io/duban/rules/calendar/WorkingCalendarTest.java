package io.duban.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2));
  private static final Set<LocalDate> MADE_UP = Set.of(LocalDate.of(2026, 2, 28));

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2026-03-31", "2026-05-30, 2026-06-01", "2026-05-31, 2026-06-01",
    "2026-02-28, 2026-02-28", "2026-09-29, 2026-09-29", "2026-09-30, 2026-10-05"
  })
  void shouldMoveADayOffToTheNextWorkdayWhereConfigured(LocalDate day, LocalDate moved) {
    assertThat(new WorkingCalendar(true, HOLIDAYS, MADE_UP).workday(day)).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({"2026-05-30", "2026-09-30"})
  void shouldNotShiftUnlessConfigured(LocalDate day) {
    assertThat(new WorkingCalendar(false, HOLIDAYS, MADE_UP).workday(day)).isEqualTo(day);
  }

  @Test
  void shouldRefuseADayThatIsBothHolidayAndWorkday() {
    assertThatThrownBy(() -> new WorkingCalendar(true, HOLIDAYS, HOLIDAYS))
        .hasMessageContaining("both a holiday and a workday");
  }
}
