package io.duban.embedded.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
  @TempDir private Path directory;

  @Test
  void shouldLetNobodyElseIntoADirectoryItMakes() throws Exception {
    assertThat(permissions(PrivateFiles.directory(directory.resolve("a").resolve("b"))))
        .isEqualTo("rwx------");
  }

  @Test
  void shouldCloseADirectoryThatOthersCouldLookInto() throws Exception {
    // Given
    Path open = Files.createDirectory(directory.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

    // When / Then
    assertThat(PrivateFiles.close(open)).isTrue();
    assertThat(permissions(open)).isEqualTo("rwx------");
    assertThat(PrivateFiles.close(open)).isFalse();
  }

  @Test
  void shouldLetNobodyElseReadAFileItWrites() throws Exception {
    // Given
    Path file = directory.resolve("secret");

    // When
    PrivateFiles.write(file, "secret");

    // Then
    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
