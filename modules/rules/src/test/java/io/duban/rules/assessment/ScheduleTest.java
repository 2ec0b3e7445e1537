package io.duban.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Interim;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 31);

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 0.00", "2026-01-01, 0.00", "2026-01-02, 0.27", "2026-03-31, 24.45",
    "2026-06-30, 49.45", "2026-09-30, 74.73", "2026-12-30, 99.73", "2026-12-31, 100.00",
    "2027-01-01, 100.00"
  })
  void shouldRunStraightFromStartToDeadline(LocalDate date, BigDecimal planned) {
    assertThat(Schedule.through(START, List.of(), DEADLINE).planned(date)).isEqualTo(planned);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-29, 64.64", "2026-06-30, 65.00", "2026-07-01, 65.19", "2026-12-31, 100.00"})
  void shouldBeOverriddenByAnInterimTarget(LocalDate date, BigDecimal planned) {
    Schedule kaifeng = Schedule.through(START, List.of(interim("2026-06-30", "65")), DEADLINE);
    assertThat(kaifeng.planned(date)).isEqualTo(planned);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 20.00", "2026-06-30, 50.00", "2026-09-30, 80.00"})
  void shouldPassThroughEveryInterimTargetInOrderOfDate(LocalDate date, BigDecimal planned) {
    Schedule schedule =
        Schedule.through(
            START,
            List.of(
                interim("2026-09-30", "80"),
                interim("2026-03-31", "20"),
                interim("2026-06-30", "50")),
            DEADLINE);
    assertThat(schedule.planned(date)).isEqualTo(planned);
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31, 0.00", "2026-06-01, 100.00"})
  void shouldStepToAllOnTheDeadlineWhereItIsNotAfterTheStart(LocalDate date, BigDecimal planned) {
    LocalDate deadline = LocalDate.of(2026, 6, 1);
    assertThat(Schedule.through(LocalDate.of(2026, 8, 1), List.of(), deadline).planned(date))
        .isEqualTo(planned);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01, 0.00", "2026-12-31, 100.00"})
  void shouldIgnoreInterimTargetsOutsideStartAndDeadline(LocalDate date, BigDecimal planned) {
    Schedule schedule =
        Schedule.through(
            START, List.of(interim("2026-01-01", "9"), interim("2026-12-31", "90")), DEADLINE);
    assertThat(schedule.planned(date)).isEqualTo(planned);
  }

  private static Interim interim(String date, String percent) {
    return new Interim(LocalDate.parse(date), new BigDecimal(percent));
  }
}
