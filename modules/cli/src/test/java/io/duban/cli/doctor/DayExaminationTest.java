package io.duban.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DayExaminationTest {
  @Test
  void shouldReadADay() {
    assertThat(DayExamination.day(tick("2026-03-02".getBytes(UTF_8))))
        .contains(LocalDate.of(2026, 3, 2));
  }

  @Test
  void shouldPassOverWhatIsNoDay() {
    assertThat(DayExamination.day(tick(null))).isEmpty();
    assertThat(DayExamination.day(tick(new byte[0]))).isEmpty();
    assertThat(DayExamination.day(tick(new byte[] {-1, 0, 7}))).isEmpty();
    assertThat(DayExamination.day(tick("2026-02-31".getBytes(UTF_8)))).isEmpty();
  }

  private static ConsumerRecord<byte[], byte[]> tick(byte[] key) {
    return new ConsumerRecord<>("duban.clock.v1", 0, 0, key, null);
  }
}
