package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that the locale could not decode are neither sent nor looked for. */
class LostCharactersTest {
  private static final Path LAUNCHER = Path.of("..", "..", "duban").toAbsolutePath().normalize();

  @TempDir private Path directory;

  @Test
  void shouldRefuseWordsThatWereLost() {
    // Given
    Shell chinese = new Shell(Map.of());
    Shell english = new Shell(Map.of("DUBAN_LANG", "en"));
    String[] report = {"report", "--unit", "u", "--task", "t", "--narrative", "\uFFFD\uFFFD14"};

    // When
    Run said = chinese.run(report);
    Run translated = english.run(report);

    // Then
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("无法辨认", "LC_ALL=C.UTF-8");
    assertThat(translated.err()).contains("were lost on the way", "LC_ALL=C.UTF-8");
  }

  @Test
  void shouldRefuseALostAuthor() {
    // When
    Run run = new Shell(Map.of("DUBAN_AUTHOR", "\uFFFD")).run("units");

    // Then
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("DUBAN_AUTHOR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "POSIX", "zh_CN.UTF-8", "xx_XX.UTF-8", "zh_CN.GB18030"})
  void shouldDecodeByTheCharsetInForce(String locale) throws Exception {
    // Given
    assumeTrue(hasPlainUtf8());
    Path java = directory.resolve("home/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(
        java,
        """
        #!/bin/sh
        if [ "$1" = -version ]; then echo 'openjdk version "17.0.1"' >&2; else locale charmap; fi
        """);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Path launcher = Files.copy(LAUNCHER, directory.resolve("duban"));
    Files.createDirectory(directory.resolve("lib"));

    // When
    String charset =
        run(
            Map.of("JAVA_HOME", directory.resolve("home").toString(), "LC_ALL", locale),
            "sh",
            launcher.toString(),
            "tasks");

    // Then
    assertThat(charset).isIn("UTF-8", "GB18030");
  }

  private boolean hasPlainUtf8() throws Exception {
    return run(Map.of("LC_ALL", "C.UTF-8"), "sh", "-c", "locale charmap || true").equals("UTF-8");
  }

  private static String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(command)).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.strip();
  }
}
