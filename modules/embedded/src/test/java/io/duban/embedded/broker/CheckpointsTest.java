package io.duban.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointsTest {
  @TempDir private Path log;

  private Path checkpoint(String content) throws IOException {
    Path partition = Files.createDirectories(log.resolve("reports-0"));
    return Files.writeString(partition.resolve("leader-epoch-checkpoint"), content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "0\n1\n", "0\n0\n0 0\n", "x\n0\n", "0\n1\nreports 0\n", "0\n1\n7\n"})
  void shouldSetAsideWhatIsDamaged(String content) throws IOException {
    // Given
    Path file = checkpoint(content);

    // When
    List<Path> damaged = Checkpoints.setDamagedAside(log);

    // Then
    assertThat(damaged).containsExactly(file);
    assertThat(file).doesNotExist();
    assertThat(file.resolveSibling("leader-epoch-checkpoint.damaged")).hasContent(content);
  }

  @Test
  void shouldSetAsideWhatIsNoText() throws IOException {
    // Given
    Path file = log.resolve("recovery-point-offset-checkpoint");
    Files.write(file, new byte[] {'0', '\n', (byte) 0xff, '\n'});

    // Then
    assertThat(Checkpoints.setDamagedAside(log)).containsExactly(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0\n0\n", "0\n1\nreports 0 17\n", "0\n2\n0 0\n1 5\n"})
  void shouldLeaveWhatIsWhole(String content) throws IOException {
    // Given
    Path file = checkpoint(content);

    // Then
    assertThat(Checkpoints.setDamagedAside(log)).isEmpty();
    assertThat(file).hasContent(content);
  }
}
