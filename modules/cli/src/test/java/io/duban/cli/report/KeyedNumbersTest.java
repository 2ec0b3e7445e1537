package io.duban.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.cli.failure.CommandException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedNumbersTest {

  @Test
  void shouldReadPlainNumbers() {
    assertThat(KeyedNumbers.of("--value", List.of("m1=12", "m2=-0.5")))
        .isEqualTo(Map.of("m1", 12.0, "m2", -0.5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"m1=12d", "m1=12f", "m1=0x1p3", "m1=1 2", "m1=NaN", "m1=", "12", "m1=1,2"})
  void shouldRefuseWhatIsNoPlainNumber(String given) {
    assertThatThrownBy(() -> KeyedNumbers.of("--value", List.of(given)))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(given);
  }

  @Test
  void shouldNotChooseBetweenTwoNumbersOfOneKey() {
    assertThatThrownBy(() -> KeyedNumbers.of("--value", List.of("m1=12", "m1=21")))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("m1");
  }
}
