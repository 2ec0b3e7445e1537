package io.duban.embedded.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Temporary directories of brokers whose process was killed before it could delete them. */
final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
  private static final String PREFIX = "duban-broker-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(?:(\\d+)-)?\\d+");
  // Version 0.1.0 did not write the process into the name, so its lock alone tells.
  private static final Duration OLD = Duration.ofHours(1);

  private Leftovers() {}

  /** Begins the names of the directories of this process. */
  static String prefix() {
    return PREFIX + ProcessHandle.current().pid() + "-";
  }

  static void delete(Path temporary) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path directory : found) {
        if (isLeftOver(directory)) {
          deleteAll(directory);
          LOG.info("Deleted {}, which a broker that was killed had left", directory);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.info("What brokers left in {} was not deleted: {}", temporary, e.toString());
    }
  }

  private static boolean isLeftOver(Path directory) throws IOException {
    Matcher name = NAME.matcher(directory.getFileName().toString());
    Path lock = directory.resolve(BrokerDirectory.LOCK);
    return name.matches()
        && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
        && Files.isWritable(lock)
        && (name.group(1) == null ? isOld(lock) : isGone(name.group(1)))
        && isFree(lock);
  }

  private static boolean isOld(Path lock) throws IOException {
    return Files.getLastModifiedTime(lock).toInstant().isBefore(Instant.now().minus(OLD));
  }

  private static boolean isGone(String pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid));
    return process.filter(ProcessHandle::isAlive).isEmpty();
  }

  /** Numbers of processes are given again, and differ between containers; a lock tells all. */
  private static boolean isFree(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (OverlappingFileLockException heldInThisProcess) {
      return false;
    }
  }

  static void deleteAll(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(directory)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.deleteIfExists(file);
    }
  }
}
