package io.duban.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.duban.registry.memory.RegistryChange;
import io.duban.registry.memory.RegistryJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A registry's changes in a file, one JSON object a line. A change is on the disk when {@code
 * append} returns.
 */
final class ChangeLog implements RegistryJournal, AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final byte NEWLINE = '\n';

  private final Path file;
  private final FileChannel channel;
  private final List<RegistryChange> history;

  private ChangeLog(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.history = read();
  }

  static ChangeLog open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        lock(channel, file);
        return new ChangeLog(file, channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
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

  /** The changes that were in the file when it was opened. */
  List<RegistryChange> history() {
    return history;
  }

  private List<RegistryChange> read() throws IOException {
    ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (content.hasRemaining() && channel.read(content) >= 0) {}
    int end = endOfLastLine(content.array());
    // A process that was killed while it wrote leaves a part of a line, which nobody was told of.
    channel.truncate(end);
    channel.position(end);
    return parse(new String(content.array(), 0, end, StandardCharsets.UTF_8).lines().toList());
  }

  private static int endOfLastLine(byte[] content) {
    int end = content.length;
    while (end > 0 && content[end - 1] != NEWLINE) {
      end--;
    }
    return end;
  }

  private List<RegistryChange> parse(List<String> lines) {
    List<RegistryChange> changes = new ArrayList<>();
    for (String line : lines) {
      try {
        changes.add(JSON.readValue(line, RegistryChange.class));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(
            "Line %d of the registry's file %s is damaged; restore the file from a copy"
                .formatted(changes.size() + 1, file),
            e);
      }
    }
    return changes;
  }

  @Override
  public void append(RegistryChange change) {
    try {
      long start = channel.position();
      try {
        write(
            ByteBuffer.wrap(
                (JSON.writeValueAsString(change) + "\n").getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        channel.truncate(start);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the registry's file " + file, e);
    }
  }

  private void write(ByteBuffer line) throws IOException {
    while (line.hasRemaining()) {
      channel.write(line);
    }
    channel.force(false);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the registry's file " + file, e);
    }
  }
}
