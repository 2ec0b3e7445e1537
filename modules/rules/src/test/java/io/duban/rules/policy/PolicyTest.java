package io.duban.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.rules.testing.PolicyBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

  @ParameterizedTest
  @CsvSource({
    "-5, GREEN", "0, GREEN", "0.01, GREEN", "9.99, GREEN",
    "10.00, YELLOW", "30.00, YELLOW", "30.01, RED", "100, RED"
  })
  void shouldJudgeByPercentPointsBehind(BigDecimal behind, Light light) {
    assertThat(Policy.DEFAULT.light(behind)).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"-0.01, GREEN", "0, GREEN", "0.01, YELLOW"})
  void shouldStayGreenWhenNotBehindEvenWhereYellowBeginsAtZero(BigDecimal behind, Light light) {
    assertThat(policy(BigDecimal.ZERO, BigDecimal.TEN, 5).light(behind)).isEqualTo(light);
  }

  @Test
  void shouldRefuseNumbersThatMakeNoSense() {
    assertThatThrownBy(() -> policy(BigDecimal.TEN, BigDecimal.ONE, 5))
        .hasMessageContaining("yellowFrom is 10 and redAbove is 1");
    assertThatThrownBy(() -> policy(BigDecimal.ONE, BigDecimal.TEN, 0))
        .hasMessageContaining("graceDays of 1 or more, but it is 0");
  }

  @Test
  void shouldTakeTheWorstLightAndNeverCallNothingGreen() {
    assertThat(Light.worst(List.of(Light.GREEN, Light.RED, Light.YELLOW))).isEqualTo(Light.RED);
    assertThat(Light.worst(List.of(Light.GREY, Light.YELLOW))).isEqualTo(Light.YELLOW);
    assertThat(Light.worst(List.of(Light.GREEN, Light.GREY))).isEqualTo(Light.GREY);
    assertThat(Light.worst(List.of())).isEqualTo(Light.GREY);
  }

  private static Policy policy(BigDecimal yellowFrom, BigDecimal redAbove, int graceDays) {
    return PolicyBuilder.policy().lights(yellowFrom, redAbove).graceDays(graceDays).build();
  }
}
