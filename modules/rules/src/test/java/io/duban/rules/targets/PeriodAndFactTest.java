package io.duban.rules.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;
import io.duban.rules.task.TargetKind;
import io.duban.rules.testing.Targets;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodAndFactTest {

  @ParameterizedTest
  @CsvSource({
    "2026-06-29, 10, GREEN, PERIOD",
    "2026-06-29, 9.99, GREY, NOT_DUE",
    "2026-06-30, 9.01, GREEN, PERIOD",
    "2026-06-30, 9, YELLOW, PERIOD",
    "2026-06-30, 7, YELLOW, PERIOD",
    "2026-06-30, 6.99, RED, PERIOD",
    "2026-06-30, 0, RED, PERIOD"
  })
  void shouldJudgeAPeriodByItselfOnceItIsThereOrDue(
      LocalDate day, BigDecimal actual, Light light, Basis basis) {
    assertThat(period().actual(actual).on(day).verdict())
        .extracting(Verdict::light, Verdict::basis)
        .containsExactly(light, basis);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-25, GREY", "2026-06-26, RED"})
  void shouldTakeAnEarlierFigureForThePeriodsOnceItsReportIsOverdue(LocalDate today, Light light) {
    Verdict verdict =
        period()
            .actual(BigDecimal.ZERO)
            .on(LocalDate.of(2026, 5, 31))
            .today(today)
            .due(LocalDate.of(2026, 6, 25))
            .verdict();
    assertThat(verdict.light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({
    ", true, GREEN, OUTSIDE_FACT", ", false, RED, OUTSIDE_FACT", "5, true, GREEN, OUTSIDE_FACT",
    "10, , GREEN, OUTSIDE_FACT", "9.99, , RED, OUTSIDE_FACT", ", , GREY, NO_OUTSIDE_FACT"
  })
  void shouldJudgeAnExternalTargetByTheFactTheOfficeSupplies(
      BigDecimal value, Boolean met, Light light, Basis basis) {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.EXTERNAL, 10)).fact(value, met).verdict();
    assertThat(verdict)
        .extracting(Verdict::light, Verdict::basis, Verdict::actual)
        .containsExactly(light, basis, value);
  }

  @Test
  void shouldNotTakeAUnitsWordForWhatOnlyOthersCanTell() {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.EXTERNAL))
            .actual(BigDecimal.TEN)
            .percent(BigDecimal.valueOf(100))
            .verdict();
    assertThat(verdict)
        .extracting(Verdict::light, Verdict::basis)
        .containsExactly(Light.GREY, Basis.NO_OUTSIDE_FACT);
  }

  @Test
  void shouldNotCompareAFactWithAValueTheTargetDoesNotHave() {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.EXTERNAL)).fact(BigDecimal.TEN, null).verdict();
    assertThat(verdict.light()).isEqualTo(Light.GREY);
  }

  private static Judging period() {
    return Judging.of(Targets.of("m1", TargetKind.PER_PERIOD, 10));
  }
}
