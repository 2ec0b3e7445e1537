package io.duban.embedded.broker;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The small files in which Kafka notes how far it is. It makes those again that are missing, and
 * does not start with one that is damaged.
 */
final class Checkpoints {
  private static final String SUFFIX = "-checkpoint";
  private static final String DAMAGED = ".damaged";
  // Below the log directory there are the partitions, and nothing below them.
  private static final int DEPTH = 2;

  private Checkpoints() {}

  /** Renames those that are damaged; returns where they were. */
  static List<Path> setDamagedAside(Path log) throws IOException {
    List<Path> damaged = new ArrayList<>();
    for (Path file : in(log)) {
      if (!isWhole(file)) {
        Files.move(
            file,
            file.resolveSibling(file.getFileName() + DAMAGED),
            StandardCopyOption.REPLACE_EXISTING);
        damaged.add(file);
      }
    }
    return damaged;
  }

  private static List<Path> in(Path log) throws IOException {
    try (Stream<Path> files = Files.walk(log, DEPTH)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  /** A version, a count, and as many lines that end in a number. */
  private static boolean isWhole(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      return false;
    }
    if (lines.size() < 2 || !isNumber(lines.get(0)) || !isNumber(lines.get(1))) {
      return false;
    }
    List<String> entries = lines.subList(2, lines.size());
    return lines.get(1).equals(Integer.toString(entries.size()))
        && entries.stream().allMatch(Checkpoints::isEntry);
  }

  private static boolean isEntry(String line) {
    String[] fields = line.split(" ", -1);
    return fields.length >= 2
        && isNumber(fields[fields.length - 2])
        && isNumber(fields[fields.length - 1]);
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,19}");
  }
}
