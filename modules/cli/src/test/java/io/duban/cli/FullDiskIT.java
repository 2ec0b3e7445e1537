package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.duban.cli.testing.CommandProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only root may make so small a disk; elsewhere there is nothing to try. */
@Timeout(300)
class FullDiskIT {
  @TempDir private Path directory;
  private Path disk;

  @AfterEach
  void unmount() throws Exception {
    if (disk != null) {
      run("umount", "-l", disk.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"8k", "300k"})
  void shouldSayThatTheDiskIsFullAndNoMore(String size) throws Exception {
    // Given
    Path place = Files.createDirectory(directory.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", place.toString()) == 0);
    disk = place;
    Path errors = directory.resolve("err");

    // When
    Process up =
        CommandProcess.of(
                "up", "--broker-port=0", "--registry-port=0", "--data=" + disk.resolve("data"))
            .outTo(directory.resolve("out"))
            .errTo(errors)
            .start();

    // Then
    assertThat(up.waitFor()).isIn(1, 4, 5);
    assertThat(errors)
        .content()
        .containsAnyOf("full", "No space left")
        .doesNotContain("\tat ", "delete it");
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of(command))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
