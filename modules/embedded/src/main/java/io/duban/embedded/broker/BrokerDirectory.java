package io.duban.embedded.broker;

import io.duban.embedded.security.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The broker's directory, held by one running broker at a time. */
final class BrokerDirectory implements AutoCloseable {

  static final String LOCK = "broker.lock";

  private static final long ROOM_TO_START = 2 << 20;

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
              ? PrivateFiles.directory(dataDirectory.get().toAbsolutePath().normalize())
              : temporary();
      PrivateFiles.directory(path.resolve("log"));
      return new BrokerDirectory(path, dataDirectory.isEmpty(), lock(path));
    } catch (IOException e) {
      throw new BrokerStartException(
          "Data directory %s cannot be used: %s. Choose a directory this user may write to."
              .formatted(dataDirectory.map(Path::toString).orElse("(temporary)"), e),
          e);
    }
  }

  private static Path temporary() throws IOException {
    Leftovers.delete(Path.of(System.getProperty("java.io.tmpdir")));
    return Files.createTempDirectory(Leftovers.prefix());
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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

  /** Whether there is no room for as much as one more segment's index. */
  boolean isFull() {
    return isFull(path);
  }

  private static boolean isFull(Path place) {
    try {
      return Files.getFileStore(place).getUsableSpace() < ROOM_TO_START;
    } catch (IOException e) {
      return false;
    }
  }

  Path log() {
    return path.resolve("log");
  }

  @Override
  public void close() {
    try {
      lock.close();
      if (temporary) {
        Leftovers.deleteAll(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Data directory %s cannot be released".formatted(path), e);
    }
  }
}
