package io.duban.rules.task;

/**
 * Where in a document something was read.
 *
 * @param line 1-based line of the document
 * @param start first character of the range in the document, 0-based
 * @param end one past the last character
 */
public record SourceRange(int line, int start, int end) {
  public SourceRange {
    if (line < 1 || start < 0 || end < start) {
      throw new IllegalArgumentException(
          "source range must be line >= 1 and 0 <= start <= end: line %d, %d-%d"
              .formatted(line, start, end));
    }
  }
}
