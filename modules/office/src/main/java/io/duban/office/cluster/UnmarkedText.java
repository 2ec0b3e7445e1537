package io.duban.office.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of text in UTF-8, without the byte order mark that editors on Windows put before it: it
 * would become part of the first word.
 */
public final class UnmarkedText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private UnmarkedText() {}

  public static String read(Path file) throws IOException {
    return of(Files.readString(file));
  }

  static Reader reader(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  static String of(String text) {
    return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
  }
}
