package io.duban.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExaminationTest {

  @ParameterizedTest
  @ValueSource(longs = {-3_600, -6, 6, 86_400})
  void shouldFindClocksThatAreApart(long seconds) {
    // When
    Diagnosis finding = TimeExamination.judged(Duration.ofSeconds(seconds));

    // Then
    assertThat(finding).isEqualTo(Diagnosis.bad("time.apart", seconds));
  }

  @Test
  void shouldPassOverWhatIsWithinTheTolerance() {
    // When
    Diagnosis finding = TimeExamination.judged(Duration.ofSeconds(-4));

    // Then
    assertThat(finding).isEqualTo(Diagnosis.good("time", -4_000L));
  }
}
