package io.duban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.duban.cli.testing.CommandProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class DeliveryIT {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {"--version", "--help", "notice read FILE", "notice read --format=json FILE"})
  void shouldFailWhenTheOutputCannotBeWritten(String line) throws Exception {
    // Given
    assumeTrue(Files.exists(FULL), "no device that is always full");
    Path errors = directory.resolve("err");

    // When
    Process process = CommandProcess.of(arguments(line)).outTo(FULL).errTo(errors).start();

    // Then
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(errors).content().contains("could not be written").doesNotContain("\tat ");
  }

  @Test
  void shouldNotFailWhenNobodyReadsOn() throws Exception {
    // Given
    Process process = CommandProcess.of(arguments("notice read FILE")).start();

    // When
    process.getInputStream().close();

    // Then
    assertThat(process.waitFor()).isZero();
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
        .doesNotContain("could not be written");
  }

  private String[] arguments(String line) throws Exception {
    Path notice =
        Files.writeString(
            directory.resolve("plan.txt"),
            "临禾市人民政府办公室关于分解落实2026年重点工作任务的通知\n\n1.完善项目全程代办机制。(城市管理局负责)\n");
    return line.replace("FILE", notice.toString()).split(" ", -1);
  }
}
