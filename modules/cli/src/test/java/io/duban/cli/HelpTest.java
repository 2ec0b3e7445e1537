package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
  private final Shell shell = new Shell(Map.of());

  @Test
  void shouldShowHelpOnTheErrorChannelWhenNoCommandIsGiven() {
    // When
    Run run = shell.run();

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: duban", "Exit codes:", "Examples:");
  }

  @Test
  void shouldListEveryCommandThePlanNames() {
    // When
    Run run = shell.run("--help");

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("demo", "up", "notice", "tasks", "report", "alerts", "bulletin", "topics")
        .contains("dead-letters", "units", "pipeline");
  }

  @Test
  void shouldSayItsVersions() {
    // When
    Run run = shell.run("--version");

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("duban ", "Kafka 4.", "Java ");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldExplainEveryCommand(List<String> command) {
    // Given
    List<String> arguments = new ArrayList<>(command);
    arguments.add("--help");

    // When
    Run run = shell.run(arguments.toArray(String[]::new));

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: duban " + String.join(" ", command))
        .contains("--lang", "--verbose", "--log-file");
  }

  static Stream<List<String>> commands() {
    return below(Main.commandLine(Map.of()), List.of());
  }

  private static Stream<List<String>> below(CommandLine commandLine, List<String> path) {
    return commandLine.getSubcommands().entrySet().stream()
        .filter(command -> !command.getKey().equals("help"))
        .flatMap(
            command -> {
              List<String> name = new ArrayList<>(path);
              name.add(command.getKey());
              return Stream.concat(Stream.of(name), below(command.getValue(), name));
            });
  }
}
