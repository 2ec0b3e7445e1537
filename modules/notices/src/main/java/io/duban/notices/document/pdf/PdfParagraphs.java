package io.duban.notices.document.pdf;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.Spaces;
import io.duban.rules.task.Place;
import java.util.List;
import java.util.regex.Pattern;

/** Joins printed lines to the paragraphs they were broken from. */
final class PdfParagraphs {
  private static final int TABLE_CELLS = 3;
  private static final double TITLE = 1.15;
  private static final double FULL = 3;
  private static final double FIRST_LINE_INDENT = 1;
  private static final double DEEPEST_INDENT = 4.5;
  private static final Pattern NUMBERED =
      Pattern.compile(
          "([一二三四五六七八九十]{1,3}\\s?、|[(\uFF08][一二三四五六七八九十\\d]{1,3}[)\uFF09]"
              + "|\\d{1,3}\\s?[.\uFF0E、](?!\\d)|\\d{1,3}[.\uFF0E](?=20\\d{2}年)).*");
  private static final Pattern ENDED = Pattern.compile(".*[。;；:：)）!！]");

  private final DocumentLines lines;
  private final Margins margins;
  private final StringBuilder paragraph = new StringBuilder();
  private PdfLine first;
  private PdfLine last;
  private int joined;

  PdfParagraphs(DocumentLines lines, Margins margins) {
    this.lines = lines;
    this.margins = margins;
  }

  void write(List<PdfLine> printed) {
    for (PdfLine line : printed) {
      if (last != null && !goesOn(line)) {
        flush();
      }
      first = first == null ? line : first;
      last = line;
      joined++;
      Spaces.join(paragraph, isRow(line) ? String.join(" | ", line.segments()) : line.text());
    }
    flush();
  }

  private void flush() {
    if (first != null) {
      lines.add(paragraph.toString(), Place.page(first.page()));
    }
    paragraph.setLength(0);
    first = null;
    last = null;
    joined = 0;
  }

  private boolean goesOn(PdfLine line) {
    if (isRow(last) || isRow(line) || !sameSize(line) || isSetApart(line)) {
      return false;
    }
    return isTitle(line) || (isFull(last) && !beginsParagraph(line));
  }

  private static boolean isRow(PdfLine line) {
    return line.segments().size() >= TABLE_CELLS;
  }

  private boolean sameSize(PdfLine line) {
    return Math.abs(line.size() - last.size()) < last.size() * 0.1;
  }

  private boolean isSetApart(PdfLine line) {
    double usual = Math.max(margins.pitch(), margins.size()) * line.size() / margins.size();
    return line.page() == last.page() && line.y() - last.y() > usual * 1.5;
  }

  private boolean isTitle(PdfLine line) {
    return line.size() > margins.size() * TITLE && isCentred(line) && isCentred(last);
  }

  private boolean isCentred(PdfLine line) {
    double middle = (margins.left() + margins.right()) / 2;
    return Math.abs((line.start() + line.end()) / 2 - middle) < line.size() * 1.5;
  }

  private boolean isFull(PdfLine line) {
    return line.end() > margins.right() - FULL * margins.size() && indent(line) < DEEPEST_INDENT;
  }

  private boolean beginsParagraph(PdfLine line) {
    if (NUMBERED.matcher(line.text()).matches() && ENDED.matcher(paragraph).matches()) {
      return true;
    }
    boolean indented = indent(line) > FIRST_LINE_INDENT;
    return indented && !hangs(line);
  }

  // In a list the lines after the first may stand further right than its number.
  private boolean hangs(PdfLine line) {
    boolean listed = NUMBERED.matcher(first.text()).matches();
    double step = indent(line) - indent(last);
    boolean aligned = joined > 1 ? Math.abs(step) < 0.3 : step > 0.5 && step < DEEPEST_INDENT;
    return listed && aligned;
  }

  private double indent(PdfLine line) {
    return (line.start() - margins.left()) / margins.size();
  }
}
