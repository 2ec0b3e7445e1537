package io.duban.rules.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;
import io.duban.rules.task.TargetKind;
import io.duban.rules.testing.Targets;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorRuleTest {

  @ParameterizedTest
  @CsvSource({"66, GREEN", "65.99, RED", "66.01, GREEN", "0, RED"})
  void shouldBeRedBelowTheFloor(BigDecimal actual, Light light) {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.FLOOR, 66).in("万亩")).actual(actual).verdict();
    assertThat(verdict)
        .extracting(Verdict::light, Verdict::basis, Verdict::planned)
        .containsExactly(light, Basis.FLOOR, null);
  }

  /** 184 days are left after 30 June; half of 249 is 124.5. */
  @ParameterizedTest
  @CsvSource({
    "64, RED, UNREACHABLE", "65, YELLOW, SCHEDULE", "99.6, YELLOW, SCHEDULE",
    "99.7, GREEN, SCHEDULE", "125, GREEN, SCHEDULE", "249, GREEN, SCHEDULE"
  })
  void shouldBeRedForCountedDaysOnlyWhenTheFloorCanNoLongerBeReached(
      BigDecimal actual, Light light, Basis basis) {
    assertThat(goodDays(actual).verdict())
        .extracting(Verdict::light, Verdict::basis)
        .containsExactly(light, basis);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-30, 248, GREEN, SCHEDULE", "2026-12-30, 247.9, RED, UNREACHABLE",
    "2026-12-31, 249, GREEN, FLOOR", "2026-12-31, 248, RED, FLOOR"
  })
  void shouldCountTheDaysAfterTheFiguresOwnUpToTheDeadline(
      LocalDate day, BigDecimal actual, Light light, Basis basis) {
    assertThat(goodDays(actual).on(day).verdict())
        .extracting(Verdict::light, Verdict::basis)
        .containsExactly(light, basis);
  }

  @ParameterizedTest
  @CsvSource({"2028-02-28, 8, GREEN", "2028-02-28, 7.5, RED", "2028-02-29, 8.5, RED"})
  void shouldCountTheLeapDay(LocalDate day, BigDecimal actual, Light light) {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.FLOOR, 9).in("天"))
            .actual(actual)
            .on(day)
            .deadline(LocalDate.of(2028, 2, 29))
            .verdict();
    assertThat(verdict.light()).isEqualTo(light);
  }

  private static Judging goodDays(BigDecimal actual) {
    return Judging.of(Targets.of("m1", TargetKind.FLOOR, 249).in("天")).actual(actual);
  }
}
