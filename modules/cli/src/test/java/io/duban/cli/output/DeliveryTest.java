package io.duban.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
  @Test
  void shouldLeaveTheExitCodeOfWhatWasWritten() {
    // Given
    Delivery delivery = new Delivery(OutputStream.nullOutputStream(), () -> false);

    // When
    new PrintStream(delivery, true).print("all");

    // Then
    assertThat(delivery.exitCode(0)).isZero();
    assertThat(delivery.lost()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "No space left on device, false, 0, 1",
    "Input/output error,      false, 0, 1",
    "No space left on device, false, 4, 4",
    "Broken pipe,             false, 0, 0",
    "断开的管道,                true,  0, 0",
  })
  void shouldFailWhenOutputIsLostButNotWhenNobodyReadsOn(
      String reason, boolean pipe, int code, int expected) {
    // Given
    Delivery delivery = new Delivery(broken(reason), () -> pipe);

    // When
    new PrintStream(delivery, true).print("all");

    // Then
    assertThat(delivery.exitCode(code)).isEqualTo(expected);
  }

  private static OutputStream broken(String reason) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
