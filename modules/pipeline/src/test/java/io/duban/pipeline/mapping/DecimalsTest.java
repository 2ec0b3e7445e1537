package io.duban.pipeline.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "12.345, 12.35",
    "-12.345, -12.35",
    "10000099.99, 9999999.99",
    "-10000099.99, -9999999.99",
    "9999999.995, 9999999.99"
  })
  void shouldKeepPercentPointsWithinTheSchema(BigDecimal value, BigDecimal expected) {
    // When
    BigDecimal points = Decimals.points(value);

    // Then
    assertThat(points).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.000000",
    "0.0000005, 0.000001",
    "1E+308, 999999999999999999.999999",
    "-1E+308, -999999999999999999.999999"
  })
  void shouldKeepFiguresWithinTheSchema(BigDecimal value, BigDecimal expected) {
    // When
    BigDecimal figure = Decimals.figure(value);

    // Then
    assertThat(figure).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"300.000000, 300", "2.500000, 2.5", "0.000000, 0", "1E+3, 1000"})
  void shouldStripWhatTheSchemaAdded(BigDecimal value, BigDecimal expected) {
    // When
    BigDecimal plain = Decimals.plain(value);

    // Then
    assertThat(plain).isEqualTo(expected);
  }

  @Test
  void shouldKeepTheAbsenceOfAValue() {
    // When
    BigDecimal[] absent = {Decimals.points(null), Decimals.figure(null), Decimals.plain(null)};

    // Then
    assertThat(absent).containsOnlyNulls();
  }
}
