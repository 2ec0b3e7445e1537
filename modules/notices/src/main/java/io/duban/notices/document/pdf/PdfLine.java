package io.duban.notices.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** One printed line, its glyphs from left to right. */
record PdfLine(int page, double pageWidth, List<Glyph> glyphs) {
  private static final double WORD_GAP = 0.18;
  private static final double WIDE_GAP = 0.7;
  private static final double CELL_GAP = 1.5;

  double start() {
    return glyphs.get(0).x();
  }

  double end() {
    return glyphs.get(glyphs.size() - 1).end();
  }

  double y() {
    return glyphs.get(0).y();
  }

  double size() {
    return glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
  }

  String text() {
    return String.join(" ", segments());
  }

  /** Pieces that stand far apart: the cells, if this is a table's row. */
  List<String> segments() {
    List<String> segments = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      double gap = before == null ? 0 : (glyph.x() - before.end()) / glyph.size();
      if (gap > CELL_GAP) {
        segments.add(segment.toString());
        segment.setLength(0);
      } else if (gap > WIDE_GAP || (gap > WORD_GAP && isWord(before) && isWord(glyph))) {
        segment.append(' ');
      }
      segment.append(glyph.text());
      before = glyph;
    }
    segments.add(segment.toString());
    return segments;
  }

  private static boolean isWord(Glyph glyph) {
    return glyph.text().chars().allMatch(c -> c < 0x250 && Character.isLetterOrDigit(c));
  }
}
