package io.duban.embedded.changes;

import io.duban.registry.memory.RegistryChange;
import io.duban.registry.memory.RegistryJournal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A registry's changes in a file, one JSON object a line with its checksum. A change is on the disk
 * when {@code append} returns.
 *
 * <p>Of a damaged file the whole lines are read. It stays as it is until the next change, and then
 * goes aside.
 */
public final class ChangeLog implements RegistryJournal, AutoCloseable {

  private static final String ADVICE =
      "Put the file back from a backup, with its .mark, or let 'duban repair registry' register"
          + " again what records name; until then schemas are only taken with their ids (mode"
          + " IMPORT). When nothing is missing, set the mode to READWRITE";
  private static final Logger LOGGER = LoggerFactory.getLogger(ChangeLog.class);

  private final Path file;
  private final FileChannel lock;
  private final List<RegistryChange> history;
  private final Optional<String> fault;
  private FileChannel channel;
  private Mark mark;

  private ChangeLog(Path file, FileChannel lock, boolean expected) throws IOException {
    this.file = file;
    this.lock = lock;
    boolean exists = Files.exists(file);
    byte[] content = exists ? Files.readAllBytes(file) : new byte[0];
    LoggedChanges logged = LoggedChanges.of(content, Mark.read(file));
    this.history = List.copyOf(logged.changes());
    this.mark = logged.mark();
    boolean lost =
        exists ? expected && content.length == 0 && !isMarked(file) : expected || isMarked(file);
    this.fault = lost ? Optional.of(lost()) : damage(logged.faults());
    if (fault.isEmpty()) {
      keepTornAside(logged.torn());
      goOn(content.length - logged.torn().length);
    }
  }

  private static boolean isMarked(Path file) {
    return Files.exists(Mark.beside(file));
  }

  public static ChangeLog open(Path file) {
    return open(file, false);
  }

  /**
   * Opens a file, or makes it.
   *
   * @param expected whether something else tells that there were changes already
   */
  public static ChangeLog open(Path file, boolean expected) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel lock =
          FileChannel.open(
              file.resolveSibling(file.getFileName() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      try {
        lock(lock, file);
        return new ChangeLog(file, lock, expected);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the registry's file " + file, e);
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Held within this process: the same answer as if another one held it.
    }
    throw new IllegalStateException(
        "The registry's file " + file + " is in use; stop the other registry first");
  }

  private String lost() {
    return "The registry's file %s is missing, and with it the schemas that the data refer to. %s"
        .formatted(file, ADVICE);
  }

  private Optional<String> damage(List<String> faults) {
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The registry's file %s is damaged: %s. %s"
                .formatted(file, String.join("; ", faults), ADVICE));
  }

  // A process or machine that stopped while it wrote leaves a part of a line, which nobody was told
  // of.
  private void keepTornAside(byte[] torn) throws IOException {
    if (torn.length > 0) {
      Path aside = Durable.keepAside(file, "torn", torn);
      LOGGER.warn(
          "The last line of the registry's file {} was not finished; it was taken out and kept in"
              + " {}",
          file,
          aside);
    }
  }

  private void goOn(long length) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(length);
    channel.position(length);
    channel.force(true);
    mark.write(file);
  }

  /**
   * The changes that were in the file when it was opened, of a damaged one those that are whole.
   */
  public List<RegistryChange> history() {
    return history;
  }

  /** What was wrong with the file when it was opened, and what to do. */
  public Optional<String> fault() {
    return fault;
  }

  @Override
  public synchronized void append(RegistryChange change) {
    try {
      if (channel == null) {
        beginAnew();
      }
      write(change);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the registry's file " + file, e);
    }
  }

  private void beginAnew() throws IOException {
    if (Files.exists(file)) {
      Path aside = Durable.keepAside(file, "damaged", Files.readAllBytes(file));
      LOGGER.warn("The damaged registry's file {} is kept in {}", file, aside);
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    mark = new Mark(0, ChangeLine.BEGINNING);
    for (RegistryChange change : history) {
      content.writeBytes(next(change).getBytes(StandardCharsets.UTF_8));
    }
    Durable.write(file, content.toByteArray());
    goOn(content.size());
  }

  private String next(RegistryChange change) {
    ChangeLine line = ChangeLine.of(change, mark.link());
    mark = new Mark(mark.lines() + 1, line.storedLink());
    return line.text();
  }

  private void write(RegistryChange change) throws IOException {
    long start = channel.position();
    Mark before = mark;
    try {
      Durable.append(channel, next(change).getBytes(StandardCharsets.UTF_8));
      mark.write(file);
    } catch (IOException e) {
      channel.truncate(start);
      mark = before;
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    try (lock) {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the registry's file " + file, e);
    }
  }
}
