package io.duban.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir private Path directory;

  @Test
  void shouldBeItsOwnersAloneFromTheBeginning() throws Exception {
    // Given
    Path data = directory.resolve("data");

    // When
    List<Path> closed = DataDirectory.prepare(data, false);

    // Then
    assertThat(closed).isEmpty();
    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(DataDirectory.log(data).getParent())).isEqualTo("rwx------");
  }

  @Test
  void shouldCloseTheDataOfASecuredStackThatOthersCouldReadAndSaySo() throws Exception {
    // Given
    Path data = open(directory.resolve("data"));
    Path broker = open(data.resolve(DataDirectory.BROKER));

    // When
    List<Path> closed = DataDirectory.prepare(data, true);

    // Then
    assertThat(closed).contains(data, broker);
    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(broker)).isEqualTo("rwx------");
  }

  @Test
  void shouldLeaveTheDataOfAnOpenStackAsTheyAre() throws Exception {
    // Given
    Path data = open(directory.resolve("data"));

    // When / Then
    assertThat(DataDirectory.prepare(data, false)).isEmpty();
    assertThat(permissions(data)).isEqualTo("rwxr-xr-x");
  }

  private static Path open(Path path) throws Exception {
    return Files.setPosixFilePermissions(
        Files.createDirectory(path), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
