package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.cli.testing.Ports;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {
  private static final String NOBODY = "127.0.0.1:" + Ports.silent();

  private final Shell shell = new Shell(Map.of());

  @Test
  void shouldNameAnUnknownOptionAndTheOneThatWasMeant() {
    // When
    Run run = shell.run("tasks", "--lite", "red");

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'--lite'", "--light", "Try 'duban tasks --help'");
  }

  @Test
  void shouldNameTheLightsThereAre() {
    // When
    Run run = shell.run("tasks", "--light", "purple");

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("purple", "RED", "YELLOW");
  }

  @Test
  void shouldSayHowAQuarterIsWritten() {
    // When
    Run run = shell.run("bulletin", "Q1");

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("2026Q1");
  }

  @Test
  void shouldAskForTheCommandOfNotices() {
    // When
    Run run = shell.run("notice");

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Missing required subcommand");
  }

  @Test
  void shouldWantAReasonForACorrection() {
    // When
    Run run = shell.run("report", "--unit", "u", "--task", "t", "--corrects", "x");

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--corrects and --reason go together");
  }

  @ParameterizedTest
  @CsvSource({
    "--apply, --clients DIR",
    "--no-passwords --rotate=office, nothing to do",
    "--no-passwords --apply --remove, Give the register"
  })
  void shouldNotProvisionWhatIsHalfSaid(String options, String message) {
    // When
    Run run = shell.run(("provision " + options).split(" ", -1));

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @Test
  void shouldNotFollowWhatIsOpen() {
    // When
    Run run = shell.run("alerts", "--open", "--follow");

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--open and --follow");
  }

  @Test
  void shouldSayThatNoBrokerAnswersWithoutAStackTrace() {
    // When
    Run run = shell.run("tasks", "--bootstrap", NOBODY);

    // Then
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains(NOBODY, "duban up", "--bootstrap")
        .doesNotContain("\tat ", "Exception");
  }

  @Test
  void shouldShowTheStackTraceToWhoAsks() {
    // When
    Run run = shell.run("tasks", "--bootstrap", NOBODY, "--verbose");

    // Then
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("\tat ");
  }

  @Test
  void shouldRefuseAnAddressWithoutAPort() {
    // When
    Run run = shell.run("tasks", "--bootstrap", "broker");

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("\"broker\"", "host:port");
  }

  @Test
  void shouldNameTheNoticeThatDoesNotExist(@TempDir Path directory) {
    // Given
    String file = directory.resolve("missing.txt").toString();

    // When
    Run run = shell.run("notice", "import", file, "--dry-run");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains(file);
  }

  @Test
  void shouldSayWhatIsWrongWithATextThatIsNoNotice(@TempDir Path directory) throws Exception {
    // Given
    Path file = Files.writeString(directory.resolve("poem.txt"), "床前明月光\n");

    // When
    Run run = shell.run("notice", "import", file.toString(), "--dry-run");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("poem.txt").doesNotContain("\tat ");
  }
}
