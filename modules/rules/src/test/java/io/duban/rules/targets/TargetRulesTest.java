package io.duban.rules.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;
import io.duban.rules.task.TargetKind;
import io.duban.rules.testing.PolicyBuilder;
import io.duban.rules.testing.Targets;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TargetRulesTest {
  @ParameterizedTest
  @CsvSource({
    "80, 40.00, YELLOW", "80.02, 40.01, GREEN", "79.98, 39.99, YELLOW", "100, 50.00, GREEN",
    "40, 20.00, YELLOW", "39.98, 19.99, RED", "0, 0.00, RED", "200, 100.00, GREEN",
    "300, 150.00, GREEN", "40.01, 20.01, YELLOW", "39.99, 20.00, YELLOW"
  })
  void shouldEarnActualOverTargetWhenCumulative(BigDecimal actual, BigDecimal earned, Light light) {
    Verdict verdict = judge(Targets.cumulative("m1", 200), actual, null);
    assertThat(verdict.earned()).isEqualTo(earned);
    assertThat(verdict.planned()).isEqualByComparingTo("50");
    assertThat(verdict.light()).isEqualTo(light);
    assertThat(verdict.basis()).isEqualTo(Basis.SCHEDULE);
  }

  @Test
  void shouldNotTakeThePercentOfTheWholeTaskForACumulativeFigure() {
    assertThat(judge(Targets.cumulative("m1", 200), null, BigDecimal.valueOf(90)))
        .extracting(Verdict::light, Verdict::basis)
        .containsExactly(Light.GREY, Basis.NO_FIGURE);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void shouldNotJudgeACumulativeTargetThatCannotBeDivided(double goal) {
    assertThat(judge(Targets.cumulative("m1", goal), BigDecimal.TEN, null).basis())
        .isEqualTo(Basis.NOT_JUDGED);
  }

  @ParameterizedTest
  @CsvSource({"98.99, 98.99", "99, 99.00", "99.01, 99.00", "100, 99.00"})
  void shouldCapAMilestoneAt99UntilCompletionIsApproved(BigDecimal stated, BigDecimal earned) {
    assertThat(judge(Targets.milestone("m1"), null, stated).earned()).isEqualTo(earned);
  }

  @Test
  void shouldPreferWhatIsStatedForTheMilestoneItself() {
    assertThat(judge(Targets.milestone("m1"), BigDecimal.valueOf(15), BigDecimal.valueOf(80)))
        .extracting(Verdict::earned, Verdict::light)
        .containsExactly(new BigDecimal("15.00"), Light.RED);
  }

  @ParameterizedTest
  @CsvSource({
    "100, GREEN",
    "40.01, GREEN",
    "40, YELLOW",
    "20, YELLOW",
    "19.99, RED",
    "19.994, RED",
    "19.995, YELLOW"
  })
  void shouldJudgeANarrativeByThePercentTheUnitStates(BigDecimal percent, Light light) {
    assertThat(judge(Targets.narrative("m1"), null, percent).light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5.5, GREEN",
    "0, 5.51, RED",
    "0, 0, GREEN",
    "10, 4.95, GREEN",
    "10, 4.96, YELLOW",
    "10, 5.5, YELLOW",
    "10, 5.500001, RED"
  })
  void shouldBeRedAboveTheCeilingAndYellowWithinTheMargin(
      BigDecimal margin, BigDecimal actual, Light light) {
    Verdict verdict =
        Judging.of(Targets.ceiling("m1", 5.5))
            .actual(actual)
            .policy(PolicyBuilder.policy().ceilingMargin(margin).build())
            .verdict();
    assertThat(verdict)
        .extracting(Verdict::light, Verdict::basis, Verdict::planned)
        .containsExactly(light, Basis.CEILING, null);
  }

  @ParameterizedTest
  @EnumSource(TargetKind.class)
  void shouldBeGreyWithoutAFigureWhateverTheKind(TargetKind kind) {
    assertThat(judge(Targets.of("m1", kind, 10), null, null).light()).isEqualTo(Light.GREY);
  }

  @Test
  void shouldOnlyInformOfAScope() {
    assertThat(judge(Targets.of("m1", TargetKind.SCOPE, 160), BigDecimal.valueOf(160), null))
        .extracting(Verdict::light, Verdict::basis, Verdict::actual)
        .containsExactly(Light.GREY, Basis.INFORMS_ONLY, BigDecimal.valueOf(160));
  }

  @Test
  void shouldBeGreyWithoutADeadlineToHoldTheFigureAgainst() {
    Verdict verdict =
        Judging.of(Targets.cumulative("m1", 200))
            .actual(BigDecimal.valueOf(200))
            .deadline(null)
            .verdict();
    assertThat(verdict)
        .extracting(Verdict::light, Verdict::basis, Verdict::earned)
        .containsExactly(Light.GREY, Basis.NO_SCHEDULE, new BigDecimal("100.00"));
  }

  @Test
  void shouldKeepPercentPointsWithinWhatCanBePublished() {
    assertThat(judge(Targets.cumulative("m1", 0.001), new BigDecimal("1e300"), null).earned())
        .isEqualTo(new BigDecimal("9999999.99"));
  }

  private static Verdict judge(Targets target, BigDecimal actual, BigDecimal percent) {
    return Judging.of(target).actual(actual).percent(percent).verdict();
  }
}
