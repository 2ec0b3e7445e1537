package io.duban.notices;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real notices that are not part of this repository; a test that needs them skips without. */
final class SharedNotices {
  private SharedNotices() {}

  static Path file(String name) {
    Path file = directory().resolve("notices").resolve(name);
    assumeTrue(
        Files.isRegularFile(file),
        () -> "skipped: no " + file + "; set DUBAN_SHARED to the directory with the notices");
    return file;
  }

  private static Path directory() {
    return Optional.ofNullable(System.getenv("DUBAN_SHARED"))
        .map(Path::of)
        .orElseGet(() -> repository().resolveSibling("shared"));
  }

  private static Path repository() {
    Path directory = Path.of("").toAbsolutePath();
    while (directory.getParent() != null && !Files.exists(directory.resolve(".git"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}
