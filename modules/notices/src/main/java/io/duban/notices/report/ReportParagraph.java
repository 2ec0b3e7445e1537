package io.duban.notices.report;

import io.duban.notices.outline.Level;
import io.duban.notices.outline.Marker;
import io.duban.notices.text.Slice;
import java.util.Optional;

/**
 * A paragraph of a report.
 *
 * @param marker the number it begins with, if it has one
 */
record ReportParagraph(Slice whole, Optional<Marker> marker) {
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_UNNUMBERED_HEADING = 30;
  private static final String SENTENCE_ENDS = "。!?;";

  static ReportParagraph of(Slice line) {
    return new ReportParagraph(line, Marker.of(line));
  }

  Slice body() {
    return marker.map(found -> whole.from(found.length())).orElse(whole).strip();
  }

  Optional<Level> level() {
    return marker.map(Marker::level);
  }

  /** Whether it is nothing but a heading: no sentence ends in it. */
  boolean isHeading() {
    return isHeading(whole.text(), marker.isPresent());
  }

  static boolean isHeading(String text, boolean numbered) {
    int longest = numbered ? LONGEST_HEADING : LONGEST_UNNUMBERED_HEADING;
    boolean sentence = text.chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
    boolean clauses = !numbered && text.chars().anyMatch(c -> c == ',' || c == ':');
    return text.length() <= longest && !sentence && !clauses;
  }

  /** The heading a paragraph carries: its first sentence, without the number. */
  Slice heading() {
    Slice body = body();
    int end = body.text().indexOf('。');
    return end > 0 ? body.until(end) : body;
  }
}
