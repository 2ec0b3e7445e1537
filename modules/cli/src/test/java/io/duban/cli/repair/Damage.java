package io.duban.cli.repair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What may befall the files of a broker that is stopped. */
record Damage(Path data) {

  Path log() {
    return data.resolve("broker").resolve("log");
  }

  /** The partitions' directories of a topic, or of all whose name begins so. */
  List<Path> partitions(String topic) {
    try (Stream<Path> directories = Files.list(log())) {
      return directories
          .filter(Files::isDirectory)
          .filter(directory -> directory.getFileName().toString().startsWith(topic))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path segment(Path partition) {
    return partition.resolve("00000000000000000000.log");
  }

  /** Takes away the mark of a clean end: the broker looks through what it has, and cuts. */
  Damage uncleanly() throws IOException {
    Files.deleteIfExists(log().resolve(".kafka_cleanshutdown"));
    // Without these it looks through the last segments only from where it had flushed.
    Files.deleteIfExists(log().resolve("recovery-point-offset-checkpoint"));
    return this;
  }

  static void cut(Path file, double rest) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate((long) (channel.size() * rest));
    }
  }

  static void flip(Path file, double place) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) (bytes.length * place)] ^= 0x10;
    Files.write(file, bytes);
  }

  static void garbage(Path file) throws IOException {
    Files.write(file, new byte[] {1, 2, 3, (byte) 0xff, 0, 7});
  }

  static void remove(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(directory)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }

  /** Leaves a partition's directory as that of an empty one. */
  static void empty(Path partition) throws IOException {
    Path identity = partition.resolve("partition.metadata");
    byte[] kept = Files.readAllBytes(identity);
    remove(partition);
    Files.createDirectory(partition);
    Files.write(identity, kept);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
