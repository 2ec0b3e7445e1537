package io.duban.embedded.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.record.internal.FileRecords;
import org.apache.kafka.common.record.internal.RecordBatch;

/**
 * The log in which the controller keeps what topics there are. Kafka cuts it in silence where it is
 * damaged and sets the logs of topics it has then never heard of aside.
 */
final class MetadataLog {
  static final String DIRECTORY = "__cluster_metadata-0";
  private static final String STRAY = "-stray";

  private final Path log;
  private final Path copy;
  private final Set<Path> before;

  MetadataLog(Path log) throws IOException {
    this.log = log;
    this.copy = log.resolveSibling("metadata-before-start");
    this.before = Set.copyOf(list(log, STRAY));
  }

  /** Where it is damaged, if it is; then a copy is made before Kafka cuts it. */
  Optional<String> damage() throws IOException {
    if (!Files.exists(log.resolve(DIRECTORY))) {
      return Optional.empty();
    }
    for (Path segment : list(log.resolve(DIRECTORY), ".log")) {
      long valid = validBytes(segment);
      if (valid < Files.size(segment)) {
        copyAside();
        return Optional.of("%s cannot be read from byte %d on".formatted(segment, valid));
      }
    }
    return Optional.empty();
  }

  private static long validBytes(Path segment) throws IOException {
    long valid = 0;
    try (FileRecords records = FileRecords.open(segment.toFile(), false)) {
      for (RecordBatch batch : records.batches()) {
        batch.ensureValid();
        valid += batch.sizeInBytes();
      }
    } catch (CorruptRecordException | IllegalArgumentException e) {
      return valid;
    }
    return valid;
  }

  private void copyAside() throws IOException {
    Files.createDirectories(copy);
    for (Path file : list(log.resolve(DIRECTORY), "")) {
      Path kept = copy.resolve(file.getFileName());
      if (!Files.exists(kept)) {
        Files.copy(file, kept);
      }
    }
  }

  /** Logs that Kafka has set aside in this start because no topic of theirs is known. */
  List<Path> strays() throws IOException {
    return list(log, STRAY).stream().filter(stray -> !before.contains(stray)).toList();
  }

  /**
   * Whether topics were forgotten. Of a topic whose deletion was broken off logs are left, too; but
   * nobody deletes those of Kafka's own.
   */
  boolean hasForgotten(List<Path> strays) {
    return !strays.isEmpty()
        && (Files.exists(copy)
            || strays.stream().anyMatch(stray -> stray.getFileName().toString().startsWith("__")));
  }

  /** Gives the logs their names back, and this log what it had before Kafka cut it. */
  void undo() throws IOException {
    for (Path stray : strays()) {
      String name = stray.getFileName().toString();
      // <topic>-<partition>.<32 digits>-stray
      Path original = log.resolve(name.substring(0, name.lastIndexOf('.')));
      if (!Files.exists(original)) {
        Files.move(stray, original);
      }
    }
    if (Files.exists(copy)) {
      for (Path file : list(log.resolve(DIRECTORY), "")) {
        Files.delete(file);
      }
      for (Path file : list(copy, "")) {
        Files.move(file, log.resolve(DIRECTORY).resolve(file.getFileName()));
      }
      Files.delete(copy);
    }
  }

  /** After a start that lost nothing. */
  void forgetCopy() throws IOException {
    if (Files.exists(copy)) {
      for (Path file : list(copy, "")) {
        Files.delete(file);
      }
      Files.delete(copy);
    }
  }

  private static List<Path> list(Path directory, String end) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().endsWith(end)).sorted().toList();
    }
  }
}
