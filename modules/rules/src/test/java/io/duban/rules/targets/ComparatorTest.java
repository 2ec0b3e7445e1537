package io.duban.rules.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policy;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.TargetKind;
import io.duban.rules.testing.PolicyBuilder;
import io.duban.rules.testing.Targets;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half of each target is planned. */
class ComparatorTest {

  @ParameterizedTest
  @CsvSource({"0.8, 40.00, YELLOW", "0.81, 40.50, GREEN", "1, 50.00, GREEN", "2, 100.00, GREEN"})
  void shouldMeetARangeAtTheLowerBound(BigDecimal actual, BigDecimal earned, Light light) {
    Verdict verdict =
        Judging.of(Targets.of("m1", TargetKind.RANGE, 2).upTo(3)).actual(actual).verdict();
    assertThat(verdict)
        .extracting(Verdict::earned, Verdict::light, Verdict::basis)
        .containsExactly(earned, light, Basis.SCHEDULE);
  }

  @ParameterizedTest
  @CsvSource({"5, 95, 100.00", "5, 94.99, 99.99", "0, 95, 95.00", "10, 90, 100.00"})
  void shouldReachAboutAValueFivePercentBelowItUnlessConfigured(
      BigDecimal about, BigDecimal actual, BigDecimal earned) {
    Targets target = Targets.cumulative("m1", 100).comparator(Comparator.ABOUT);
    Policy policy = PolicyBuilder.policy().about(about).build();
    assertThat(Judging.of(target).actual(actual).policy(policy).verdict().earned())
        .isEqualTo(earned);
  }

  @ParameterizedTest
  @CsvSource({"5.775, GREEN", "5.776, RED"})
  void shouldHoldACeilingOfAboutAValueFivePercentAboveIt(BigDecimal actual, Light light) {
    Targets target = Targets.ceiling("m1", 5.5).comparator(Comparator.ABOUT);
    assertThat(Judging.of(target).actual(actual).verdict().light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"2.9, GREEN", "3, GREEN", "4, GREEN", "4.01, RED"})
  void shouldHoldACeilingThatIsARangeAtItsUpperBound(BigDecimal actual, Light light) {
    assertThat(Judging.of(Targets.ceiling("m1", 3).upTo(4)).actual(actual).verdict().light())
        .isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"62.7, GREEN", "62.69, RED"})
  void shouldHoldAFloorOfAboutAValueFivePercentBelowIt(BigDecimal actual, Light light) {
    Targets target = Targets.of("m1", TargetKind.FLOOR, 66).comparator(Comparator.ABOUT);
    assertThat(Judging.of(target).actual(actual).verdict().light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({
    "CUMULATIVE, 0, GREEN", "CUMULATIVE, 10, GREEN", "CUMULATIVE, 10.01, RED",
    "RANGE, 10.01, RED", "RATIO_CHANGE, 10.01, RED", "PER_PERIOD, 10.01, RED"
  })
  void shouldTakeANumberThatMayRiseToABoundAtMostForACeiling(
      TargetKind kind, BigDecimal actual, Light light) {
    Targets target = Targets.of("m1", kind, 10).comparator(Comparator.AT_MOST);
    assertThat(Judging.of(target).actual(actual).verdict())
        .extracting(Verdict::light, Verdict::basis)
        .containsExactly(light, Basis.CEILING);
  }
}
