package io.duban.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.cli.failure.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputPathTest {
  @TempDir private Path directory;

  @Test
  void shouldLeaveWhatIsThereAndWhatIsNot() throws IOException {
    // Given
    Path there = Files.writeString(directory.resolve("there"), "mine");
    Path notThere = directory.resolve("not-there");

    // When
    OutputPath.checkFile(there);
    OutputPath.checkFile(notThere);

    // Then
    assertThat(there).hasContent("mine");
    assertThat(notThere).doesNotExist();
  }

  @Test
  void shouldRefuseAFileThatIsADirectoryOrHasNone() {
    assertThatThrownBy(() -> OutputPath.checkFile(directory))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("is a directory");
    assertThatThrownBy(() -> OutputPath.checkFile(directory.resolve("no").resolve("file")))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("no such directory");
  }

  @Test
  void shouldRefuseADirectoryThatIsAFileOrCannotBeMade() throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("file"), "mine");

    // When / Then
    assertThatThrownBy(() -> OutputPath.checkDirectory(file))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("is a file");
    assertThatThrownBy(() -> OutputPath.checkDirectory(file.resolve("below")))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("cannot be written");
    assertThatThrownBy(() -> OutputPath.checkDirectory(Path.of("/proc/duban")))
        .isInstanceOf(CommandException.class);
  }

  @Test
  void shouldMakeADirectoryAndLeaveNothingInIt() {
    // Given
    Path fresh = directory.resolve("a").resolve("b");

    // When / Then
    assertThatCode(() -> OutputPath.checkDirectory(fresh)).doesNotThrowAnyException();
    assertThat(fresh).isEmptyDirectory();
  }
}
