package io.duban.embedded.changes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a file was written, kept beside it: a file that is gone, or ends too early, cannot tell
 * that itself.
 *
 * @param link of the last of the lines
 */
record Mark(int lines, String link) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,9}) ([0-9a-f]{8})\\n");

  static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".mark");
  }

  /** Empty if there is none, or none that can be read. */
  static Optional<Mark> read(Path file) throws IOException {
    Path path = beside(file);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    Matcher matcher =
        TEXT.matcher(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
    return matcher.matches()
        ? Optional.of(new Mark(Integer.parseInt(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  void write(Path file) throws IOException {
    Durable.write(
        beside(file), "%d %s\n".formatted(lines, link).getBytes(StandardCharsets.US_ASCII));
  }
}
