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

/** Half of each target is planned. */
class SeveralUnitsTest {

  @ParameterizedTest
  @CsvSource({
    "5, 5, 5, GREEN, SCHEDULE, 5", "5, 4, 5, YELLOW, SCHEDULE, 4",
        "4, 1.99, 5, RED, SCHEDULE, 1.99",
    "5, , 5, GREY, UNITS_MISSING, 5", "5, , 4, YELLOW, SCHEDULE, 4", ", , , GREY, NO_FIGURE, "
  })
  void shouldJudgeEachMemberByItselfAndLetTheWorstDecide(
      BigDecimal a, BigDecimal b, BigDecimal c, Light light, Basis basis, BigDecimal deciding) {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.PER_UNIT, 10))
            .unit("a", a)
            .unit("b", b)
            .unit("c", c)
            .verdict();
    assertThat(verdict)
        .extracting(Verdict::light, Verdict::basis, Verdict::actual)
        .containsExactly(light, basis, deciding);
  }

  @Test
  void shouldHoldEachMemberAgainstThePlanOfItsOwnDay() {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.PER_UNIT, 10))
            .unit("a", BigDecimal.ONE, LocalDate.of(2026, 2, 1))
            .unit("b", BigDecimal.valueOf(5))
            .verdict();
    assertThat(verdict)
        .extracting(Verdict::light, Verdict::planned)
        .containsExactly(Light.GREEN, new BigDecimal("50.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "25, 25, 50.00, GREEN, SCHEDULE", "40, 0, 40.00, YELLOW, SCHEDULE",
    "40.01, 0, 40.01, GREEN, SCHEDULE", "19.9, 0, 19.90, RED, SCHEDULE",
    "30, , 50.00, GREY, UNITS_MISSING", "24, , 40.00, YELLOW, SCHEDULE",
    "11, , 18.33, RED, SCHEDULE", ", 20, 50.00, GREY, UNITS_MISSING"
  })
  void shouldAddUpSharesAndNeverCountAMissingUnitAsZero(
      BigDecimal a, BigDecimal b, BigDecimal earned, Light light, Basis basis) {
    Verdict verdict =
        Judging.of(Targets.cumulative("m1", 100).share("a", 60).share("b", 40))
            .unit("a", a)
            .unit("b", b)
            .verdict();
    assertThat(verdict)
        .extracting(Verdict::earned, Verdict::light, Verdict::basis)
        .containsExactly(earned, light, basis);
  }

  @Test
  void shouldSayWhichUnitsAreMissing() {
    Verdict verdict =
        Judging.of(Targets.cumulative("m1", 100).share("a", 60).share("b", 40))
            .unit("a", BigDecimal.valueOf(30))
            .unit("b", null)
            .verdict();
    assertThat(verdict.missing()).containsExactly("b");
    assertThat(verdict.actual()).isEqualByComparingTo("30");
  }

  @Test
  void shouldHoldASumAgainstThePlanOfItsOldestPart() {
    Verdict verdict =
        Judging.of(Targets.cumulative("m1", 100).share("a", 60).share("b", 40))
            .unit("a", BigDecimal.valueOf(30))
            .unit("b", BigDecimal.valueOf(20), LocalDate.of(2026, 4, 1))
            .verdict();
    assertThat(verdict.planned()).isEqualTo(new BigDecimal("25.00"));
  }
}
