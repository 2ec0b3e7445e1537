package io.duban.notices.document.sheet;

import java.util.Optional;

/** Quotation marks in comma-separated values: one alone makes one cell of all rows below it. */
public final class CsvQuotes {
  private static final char QUOTE = '"';

  private final String text;
  private final char separator;
  private int at;
  private int line = 1;
  private int column;

  private CsvQuotes(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /**
   * A mark that does not stand around a cell.
   *
   * @param line from 1
   * @param column from 0
   */
  public record Lone(int line, int column) {}

  /** The first mark that opens a cell and does not close it; marks within words are words. */
  public static Optional<Lone> unclosed(String text, char separator) {
    return new CsvQuotes(text, separator).find(false);
  }

  /** The first of these, or the first within the words of a cell that has none around it. */
  public static Optional<Lone> lone(String text, char separator) {
    return new CsvQuotes(text, separator).find(true);
  }

  private Optional<Lone> find(boolean within) {
    boolean begins = true;
    at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length()) {
      char character = text.charAt(at);
      Lone here = new Lone(line, column);
      if (character == QUOTE && begins) {
        if (!closes()) {
          return Optional.of(here);
        }
      } else if (character == QUOTE && within) {
        return Optional.of(here);
      } else {
        at++;
      }
      begins = character == separator || character == '\n';
      column = character == '\n' ? 0 : character == separator ? column + 1 : column;
      line += character == '\n' ? 1 : 0;
    }
    return Optional.empty();
  }

  /** Passes over a cell with marks around it. */
  private boolean closes() {
    at++;
    while (at < text.length()) {
      char character = text.charAt(at++);
      boolean twice = character == QUOTE && at < text.length() && text.charAt(at) == QUOTE;
      if (twice) {
        at++;
      } else if (character == QUOTE) {
        return at == text.length() || text.charAt(at) == separator || isEnd(text.charAt(at));
      }
      line += character == '\n' ? 1 : 0;
    }
    return false;
  }

  private static boolean isEnd(char character) {
    return character == '\n' || character == '\r';
  }
}
