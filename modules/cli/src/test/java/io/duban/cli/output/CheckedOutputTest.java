package io.duban.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedOutputTest {
  @Test
  void shouldLeaveTheExitCodeOfWhatWasWritten() {
    // Given
    CheckedOutput output = new CheckedOutput(OutputStream.nullOutputStream(), () -> false);

    // When
    new PrintStream(output, true).print("all");

    // Then
    assertThat(output.exitCode(0)).isZero();
    assertThat(output.lost()).isEmpty();
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
    CheckedOutput output = new CheckedOutput(broken(reason), () -> pipe);

    // When
    new PrintStream(output, true).print("all");

    // Then
    assertThat(output.exitCode(code)).isEqualTo(expected);
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
