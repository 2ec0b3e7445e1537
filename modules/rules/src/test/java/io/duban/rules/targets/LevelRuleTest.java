package io.duban.rules.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.TargetKind;
import io.duban.rules.testing.Targets;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half of the way is planned by 30 June. */
class LevelRuleTest {

  @ParameterizedTest
  @CsvSource({
    "60, 70, 65, 50.00, GREEN",
    "60, 70, 64, 40.00, YELLOW",
    "60, 70, 64.001, 40.01, GREEN",
    "60, 70, 62, 20.00, YELLOW",
    "60, 70, 61.99, 19.90, RED",
    "60, 70, 59, 0.00, RED",
    "60, 70, 70, 100.00, GREEN",
    "60, 70, 72, 120.00, GREEN",
    "50, 40, 45, 50.00, GREEN",
    "50, 40, 46, 40.00, YELLOW",
    "50, 40, 48.01, 19.90, RED",
    "50, 40, 51, 0.00, RED",
    "50, 40, 38, 120.00, GREEN",
    "-10, 10, 0, 50.00, GREEN"
  })
  void shouldEarnTheWayFromTheOpeningValueUpOrDown(
      double opening, double target, BigDecimal actual, BigDecimal earned, Light light) {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.LEVEL, target).opening(opening))
            .actual(actual)
            .verdict();
    assertThat(verdict)
        .extracting(Verdict::earned, Verdict::light, Verdict::basis)
        .containsExactly(earned, light, Basis.SCHEDULE);
  }

  @ParameterizedTest
  @CsvSource({
    "60, 100, ABOUT, 95, 100.00",
    "60, 100, AT_LEAST, 95, 87.50",
    "150, 100, ABOUT, 105, 100.00",
    "150, 100, AT_MOST, 125, 50.00"
  })
  void shouldGoToTheBoundThatIsReachedFirst(
      double opening, double target, Comparator comparator, BigDecimal actual, BigDecimal earned) {
    Targets level =
        Targets.of("m1", TargetKind.LEVEL, target).opening(opening).comparator(comparator);
    assertThat(Judging.of(level).actual(actual).verdict().earned()).isEqualTo(earned);
  }

  @ParameterizedTest
  @CsvSource({"70, GREEN", "69.99, RED"})
  void shouldBeJudgedOnlyAtTheDeadlineWithoutAnOpeningValue(BigDecimal actual, Light light) {
    Judging level = Judging.of(Targets.of("m1", TargetKind.LEVEL, 70)).actual(actual);
    assertThat(level.on(LocalDate.of(2026, 12, 30)).due(Judging.YEAR_END).verdict())
        .extracting(Verdict::light, Verdict::basis)
        .containsExactly(Light.GREY, Basis.NOT_DUE);
    assertThat(level.on(Judging.YEAR_END).verdict())
        .extracting(Verdict::light, Verdict::basis)
        .containsExactly(light, Basis.TARGET);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-24, GREY", "2026-12-25, GREEN"})
  void shouldBeJudgedByTheLastReportThatIsDueBeforeTheDeadline(LocalDate day, Light light) {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.LEVEL, 70))
            .actual(BigDecimal.valueOf(70))
            .on(day)
            .due(LocalDate.of(2026, 12, 25))
            .verdict();
    assertThat(verdict.light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"70, AT_LEAST", "35, AT_MOST", "98, ABOUT"})
  void shouldBeJudgedOnlyAtTheDeadlineWhereNoWayIsToBeGone(double opening, Comparator comparator) {
    double value =
        comparator == Comparator.AT_LEAST ? 70 : comparator == Comparator.ABOUT ? 100 : 40;
    Targets level =
        Targets.of("m1", TargetKind.LEVEL, value).opening(opening).comparator(comparator);
    assertThat(Judging.of(level).actual(BigDecimal.valueOf(opening)).verdict().basis())
        .isEqualTo(Basis.NOT_DUE);
  }

  @Test
  void shouldBeGreyWithoutAnOpeningValueAndADeadline() {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.LEVEL, 70))
            .actual(BigDecimal.valueOf(70))
            .deadline(null)
            .verdict();
    assertThat(verdict.basis()).isEqualTo(Basis.NO_SCHEDULE);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2, 0.6, 50.00, GREEN", "1.2, 0.48, 40.00, YELLOW", "1.2, 0.4812, 40.10, GREEN",
    "1.2, 0.2388, 19.90, RED", "-1.2, -0.6, 50.00, GREEN", "-1.2, 0.3, 0.00, RED"
  })
  void shouldHoldAChangeSinceTheYearsStartAgainstThePlannedShareOfIt(
      double target, BigDecimal change, BigDecimal earned, Light light) {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.RATIO_CHANGE, target)).actual(change).verdict();
    assertThat(verdict).extracting(Verdict::earned, Verdict::light).containsExactly(earned, light);
  }

  @Test
  void shouldTakeTheRatioItselfWhereItsOpeningValueIsKnown() {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.RATIO_CHANGE, 1.2).opening(57.8))
            .actual(new BigDecimal("58.4"))
            .verdict();
    assertThat(verdict.earned()).isEqualTo(new BigDecimal("50.00"));
  }

  @Test
  void shouldNotJudgeAChangeOfNothing() {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.RATIO_CHANGE, 0)).actual(BigDecimal.ONE).verdict();
    assertThat(verdict.basis()).isEqualTo(Basis.NOT_JUDGED);
  }
}
