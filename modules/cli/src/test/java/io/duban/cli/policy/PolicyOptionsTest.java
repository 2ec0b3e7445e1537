package io.duban.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.office.failure.OfficeException;
import io.duban.office.replay.PolicyTrial;
import io.duban.pipeline.policy.PolicyFileException;
import io.duban.rules.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PolicyOptionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  @TempDir private Path directory;

  @Test
  void shouldTakeTheFilesOfTheConfigurationUnlessTheOptionIsGiven() throws IOException {
    // Given
    String one = file("one.yaml", "version: one\n");
    String two = file("two.yaml", "version: two\nregion: linhe\n");
    Map<String, String> settings = Map.of("policy.files", one + ", " + two);

    // When
    Policies configured = options().policies(settings);
    Policies given = options("--policy", two).policies(settings);

    // Then
    assertThat(configured.of("linhe").on(DAY).version()).isEqualTo("two");
    assertThat(configured.of("else").on(DAY).version()).isEqualTo("one");
    assertThat(given.of("else").on(DAY).version()).isEqualTo("default-1");
  }

  @Test
  void shouldSayWhatIsWrongWithAFile() throws IOException {
    // Given
    PolicyOptions options = options("--policy", file("bad.yaml", "version: x\nscores: {}\n"));

    // When / Then
    assertThatThrownBy(options::policies)
        .isInstanceOf(PolicyFileException.class)
        .hasMessageContaining("bad.yaml")
        .hasMessageContaining("Did you mean score?");
  }

  @Test
  void shouldTryAPolicyInsteadOfThoseOfItsRegionOnly() throws IOException {
    // Given
    String one = file("one.yaml", "version: one\n");
    String two = file("two.yaml", "version: two\nregion: linhe\n");
    String later = file("later.yaml", "version: later\nregion: linhe\nvalidFrom: 2026-06-01\n");
    PolicyOptions options = options("--policy", one, "--policy", two, "--policy", later);

    // When
    PolicyTrial trial =
        options.trial(Map.of(), Path.of(file("new.yaml", "version: new\nregion: linhe\n")));

    // Then
    assertThat(trial.version()).isEqualTo("new");
    assertThat(trial.policies().of("linhe").on(DAY).version()).isEqualTo("new");
    assertThat(trial.policies().of("else").on(DAY).version()).isEqualTo("one");
  }

  @Test
  void shouldNotTryAPolicyWhoseDaysBeginElsewhere() throws IOException {
    // Given
    Path tried = Path.of(file("new.yaml", "version: new\nzone: Europe/Berlin\n"));

    // When / Then
    assertThatThrownBy(() -> options().trial(Map.of(), tried))
        .isInstanceOf(OfficeException.class)
        .hasMessageContaining("new.yaml")
        .hasMessageContaining("Europe/Berlin");
  }

  private static PolicyOptions options(String... arguments) {
    PolicyOptions options = new PolicyOptions();
    new CommandLine(options).parseArgs(arguments);
    return options;
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }
}
