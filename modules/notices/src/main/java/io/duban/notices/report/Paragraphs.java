package io.duban.notices.report;

import io.duban.notices.outline.Marker;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Joins the lines a page break or a narrow page has cut, leaving out what stands between. */
final class Paragraphs {
  private static final String SENTENCE_ENDS = "。!?;:";
  private static final String CLOSING = "”’》)";

  private final List<List<Slice>> paragraphs = new ArrayList<>();
  private List<Slice> current = new ArrayList<>();

  private Paragraphs() {}

  /** The same words with one line for each paragraph. */
  static SourceText of(SourceText source, List<Slice> lines) {
    Paragraphs joined = new Paragraphs();
    for (Slice line : lines) {
      if (!Noise.isLine(line.text()) && !isHead(line)) {
        joined.add(line);
      }
    }
    joined.paragraphs.add(joined.current);
    joined.paragraphs.removeIf(List::isEmpty);
    return source.joined(joined.paragraphs);
  }

  private void add(Slice line) {
    if (!goesOn() || startsAnew(line)) {
      paragraphs.add(current);
      current = new ArrayList<>();
    }
    current.addAll(Noise.without(line));
  }

  private boolean goesOn() {
    if (current.isEmpty()) {
      return true;
    }
    Slice last = current.get(current.size() - 1);
    boolean heading =
        current.size() == 1 && ReportParagraph.isHeading(last.text(), Marker.of(last).isPresent());
    return !heading && !isComplete(last.text());
  }

  private static boolean startsAnew(Slice line) {
    return Marker.of(line).isPresent() || line.text().startsWith("各位代表");
  }

  // A title comes back as the header of every page.
  private static boolean isHead(Slice line) {
    return Sign.title(line).isPresent() || Sign.meeting(line).isPresent();
  }

  private static boolean isComplete(String text) {
    int last = text.length() - 1;
    while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
  }
}
