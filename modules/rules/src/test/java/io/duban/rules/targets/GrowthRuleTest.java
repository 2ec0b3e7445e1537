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

class GrowthRuleTest {

  @ParameterizedTest
  @CsvSource({
    "10, 10, 100.00, GREEN", "10, 9.001, 90.01, GREEN", "10, 9, 90.00, YELLOW",
    "10, 7, 70.00, YELLOW", "10, 6.999, 69.99, RED", "10, 12, 120.00, GREEN",
    "10, -5, 0.00, RED", "6.5, 6.5, 100.00, GREEN", "6.5, 6, 92.31, GREEN"
  })
  void shouldHoldTheRateAgainstTheTargetItselfWithoutProRata(
      double target, BigDecimal actual, BigDecimal earned, Light light) {
    Verdict verdict = growth(target, Comparator.AT_LEAST, actual);
    assertThat(verdict)
        .extracting(Verdict::planned, Verdict::earned, Verdict::light, Verdict::basis)
        .containsExactly(new BigDecimal("100.00"), earned, light, Basis.TARGET);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, -3, GREEN", "AT_LEAST, -3.5, GREEN", "AT_LEAST, -3.84, GREEN",
    "AT_LEAST, -3.85, YELLOW", "AT_LEAST, -4.56, RED", "AT_MOST, -4, GREEN",
    "AT_MOST, -3.5, GREEN", "AT_MOST, -3.15, YELLOW", "AT_MOST, 0, RED"
  })
  void shouldJudgeANegativeTarget(Comparator comparator, BigDecimal actual, Light light) {
    assertThat(growth(-3.5, comparator, actual).light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"0, GREEN", "0.1, GREEN", "-0.01, RED"})
  void shouldReachATargetOfZeroOrNot(BigDecimal actual, Light light) {
    assertThat(growth(0, Comparator.AT_LEAST, actual).light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"ABOUT, 9.5, 100.00", "ABOUT, 20, 210.53", "BETWEEN, 10, 100.00"})
  void shouldMeetAboutAndRangesAtTheLowerBound(
      Comparator comparator, BigDecimal actual, BigDecimal earned) {
    assertThat(growth(10, comparator, actual).earned()).isEqualTo(earned);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-31, NOT_DUE", "2026-02-01, NO_FIGURE"})
  void shouldNotMissAFigureForJanuaryAlone(LocalDate asOf, Basis basis) {
    Verdict verdict = Judging.of(Targets.of("m1", TargetKind.GROWTH, 6.5)).on(asOf).verdict();
    assertThat(verdict)
        .extracting(Verdict::light, Verdict::basis)
        .containsExactly(Light.GREY, basis);
  }

  @Test
  void shouldNeedNoDeadline() {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.GROWTH, 6.5))
            .actual(new BigDecimal("6.5"))
            .deadline(null)
            .verdict();
    assertThat(verdict.light()).isEqualTo(Light.GREEN);
  }

  private static Verdict growth(double target, Comparator comparator, BigDecimal actual) {
    return Judging.of(Targets.of("m1", TargetKind.GROWTH, target).comparator(comparator))
        .actual(actual)
        .verdict();
  }
}
