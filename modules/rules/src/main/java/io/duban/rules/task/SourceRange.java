package io.duban.rules.task;

/**
 * Where in a document something was read.
 *
 * @param line 1-based line of the document's text
 * @param start first character of the range in the document, 0-based
 * @param end one past the last character
 * @param place where the line stands in the original, or null where that has the same lines
 */
public record SourceRange(int line, int start, int end, Place place) {
  public SourceRange {
    if (line < 1 || start < 0 || end < start) {
      throw new IllegalArgumentException(
          "source range must be line >= 1 and 0 <= start <= end: line %d, %d-%d"
              .formatted(line, start, end));
    }
  }

  /** A range of a document that is a text itself. */
  public SourceRange(int line, int start, int end) {
    this(line, start, end, null);
  }

  /** Where a person looks for it. */
  public Place inOriginal() {
    return place == null ? Place.line(line) : place;
  }
}
