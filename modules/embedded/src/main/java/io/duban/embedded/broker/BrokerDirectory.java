package io.duban.embedded.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The broker's directory, held by one running broker at a time. */
final class BrokerDirectory implements AutoCloseable {

  private final Path path;
  private final boolean temporary;
  private final FileChannel lock;

  private BrokerDirectory(Path path, boolean temporary, FileChannel lock) {
    this.path = path;
    this.temporary = temporary;
    this.lock = lock;
  }

  static BrokerDirectory open(Optional<Path> dataDirectory) {
    try {
      Path path =
          dataDirectory.isPresent()
              ? Files.createDirectories(dataDirectory.get().toAbsolutePath().normalize())
              : Files.createTempDirectory("duban-broker-");
      Files.createDirectories(path.resolve("log"));
      return new BrokerDirectory(path, dataDirectory.isEmpty(), lock(path));
    } catch (IOException e) {
      throw new BrokerStartException(
          "Data directory %s cannot be used: %s. Choose a directory this user may write to."
              .formatted(dataDirectory.map(Path::toString).orElse("(temporary)"), e),
          e);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException heldInThisProcess) {
      channel.close();
      throw new DirectoryInUseException(path);
    }
    channel.close();
    throw new DirectoryInUseException(path);
  }

  Path path() {
    return path;
  }

  Path log() {
    return path.resolve("log");
  }

  @Override
  public void close() {
    try {
      lock.close();
      if (temporary) {
        delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Data directory %s cannot be released".formatted(path), e);
    }
  }

  private void delete() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(path)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.deleteIfExists(file);
    }
  }
}
