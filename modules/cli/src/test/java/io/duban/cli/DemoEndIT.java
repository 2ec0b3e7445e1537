package io.duban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.duban.cli.testing.CommandProcess;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(600)
class DemoEndIT {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void shouldLeaveNothingBehindWhenItIsEndedInTheYear(String signal) throws Exception {
    // Given
    assumeThat(isHeard(signal)).as("whoever runs this ignores " + signal).isTrue();
    Path temporary = Files.createDirectory(directory.resolve("tmp"));
    Process demo = demo(temporary);

    // When
    send(signal, demo);

    // Then
    assertThat(demo.waitFor()).isEqualTo(130);
    assertThat(temporary).isEmptyDirectory();
    assertThat(directory.resolve("err")).isEmptyFile();
  }

  @Test
  void shouldTakeAwayWhatAnEarlierOneLeftThatWasKilled() throws Exception {
    // Given
    Path temporary = Files.createDirectory(directory.resolve("tmp"));
    demo(temporary).destroyForcibly().waitFor();
    assertThat(temporary).isNotEmptyDirectory();

    // When
    Process again = demo(temporary);
    send("TERM", again);
    again.waitFor();

    // Then
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void shouldSayAtOnceThatTheBulletinsCannotBeWritten() throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("out"), "mine");

    // When
    Run run = new Shell(Map.of("DUBAN_LANG", "en")).run("demo", "--out=" + file);

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("is a file");
    assertThat(file).hasContent("mine");
  }

  /** Returns when broker and pipeline run and the year has begun. */
  private Process demo(Path temporary) throws IOException {
    Process demo =
        CommandProcess.in(
                temporary, "demo", "--days-per-second=1", "--out=" + directory.resolve("bulletins"))
            .errTo(directory.resolve("err"))
            .start();
    BufferedReader out = demo.inputReader(UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains("127.0.0.1")) {
        return demo;
      }
    }
    throw new IOException(
        "demo ended before it began: " + Files.readString(directory.resolve("err")));
  }

  /** A shell that starts something in the background has it ignore Ctrl-C. */
  private static boolean isHeard(String signal) throws IOException {
    Process shell = new ProcessBuilder("bash", "-c", "trap").start();
    String ignored = new String(shell.getInputStream().readAllBytes(), UTF_8);
    return !ignored.contains("'' SIG" + signal);
  }

  private static void send(String signal, Process process) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }
}
