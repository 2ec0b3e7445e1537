package io.duban.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.cli.testing.Ports;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpCommandTest {
  private final Shell shell = new Shell(Map.of());

  @TempDir private Path data;

  @Test
  void shouldNameTheBrokersPortThatIsTaken() throws Exception {
    try (ServerSocket taken = Ports.taken()) {
      // Given
      String port = Integer.toString(taken.getLocalPort());

      // When
      Run run = up("--broker-port", port, "--registry-port", "0");

      // Then
      assertThat(run.exitCode()).isEqualTo(5);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains(port, "taken").doesNotContain("\tat ");
    }
  }

  @Test
  void shouldNameTheRegistrysPortThatIsTakenAndStopTheBroker() throws Exception {
    try (ServerSocket taken = Ports.taken()) {
      // Given
      String port = Integer.toString(taken.getLocalPort());

      // When
      Run first = up("--broker-port", "0", "--registry-port", port);
      Run second = up("--broker-port", "0", "--registry-port", port);

      // Then
      assertThat(first.exitCode()).isEqualTo(5);
      assertThat(first.err()).contains(port, "taken");
      assertThat(second).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "203.0.113.1", "no-such-host.invalid"})
  void shouldStartNothingWhereClientsCannotBeToldToCome(String host) {
    // When
    Run run = up("--host", host);

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--host " + host);
    assertThat(data.resolve("broker")).doesNotExist();
  }

  @Test
  void shouldStartNothingForANoticeThatIsNone() {
    // When
    Run run = up("--notice", data.resolve("missing.txt").toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("missing.txt");
    assertThat(data.resolve("broker")).doesNotExist();
  }

  private Run up(String... options) {
    String[] arguments = new String[options.length + 4];
    System.arraycopy(options, 0, arguments, 4, options.length);
    arguments[0] = "up";
    arguments[1] = "--data";
    arguments[2] = data.toString();
    arguments[3] = "--lang=en";
    return shell.run(arguments);
  }
}
