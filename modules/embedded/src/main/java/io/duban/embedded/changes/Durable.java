package io.duban.embedded.changes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writing that is on the disk when it returns, whole or not at all. */
final class Durable {

  private Durable() {}

  static void write(Path file, byte[] content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      append(channel, content);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceDirectory(file);
  }

  static void append(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  /** Puts a copy beside a file, under a name that is free. */
  static Path keepAside(Path file, String why, byte[] content) throws IOException {
    int number = 1;
    while (Files.exists(aside(file, why, number))) {
      number++;
    }
    Path aside = aside(file, why, number);
    write(aside, content);
    return aside;
  }

  private static Path aside(Path file, String why, int number) {
    return file.resolveSibling("%s.%s-%d".formatted(file.getFileName(), why, number));
  }

  private static void forceDirectory(Path file) {
    try (FileChannel directory =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    } catch (IOException e) {
      // Not every system opens directories; those that do not keep names by themselves.
    }
  }
}
