package io.duban.notices.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the glyphs of each page and sets them in lines. */
final class GlyphCollector extends PDFTextStripper {
  private static final int MOST_GLYPHS = 5_000_000;

  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final Map<Integer, List<Glyph>> byDirection = new HashMap<>();
  private double pageWidth;
  private int total;

  private GlyphCollector() {}

  static List<List<PdfLine>> pages(PDDocument document) throws IOException {
    GlyphCollector collector = new GlyphCollector();
    collector.getText(document);
    return collector.pages;
  }

  @Override
  protected void startPage(PDPage page) {
    byDirection.clear();
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    total++;
    if (total > MOST_GLYPHS) {
      throw new IllegalStateException("more than %d characters".formatted(MOST_GLYPHS));
    }
    int direction = Math.round(position.getDir());
    pageWidth = direction % 180 == 0 ? position.getPageWidth() : position.getPageHeight();
    Glyph glyph =
        new Glyph(
            position.getUnicode(),
            position.getXDirAdj(),
            position.getYDirAdj(),
            position.getWidthDirAdj(),
            Math.max(1, position.getYScale()));
    if (!glyph.isBlank()) {
      byDirection.computeIfAbsent(direction, key -> new ArrayList<>()).add(glyph);
    }
  }

  @Override
  protected void writePage() {
    // The lines are made in endPage, which runs for pages without text too.
  }

  // A slanted watermark runs in another direction than the text.
  @Override
  protected void endPage(PDPage page) {
    List<Glyph> glyphs =
        byDirection.values().stream()
            .max(Comparator.comparingInt(List::size))
            .orElseGet(ArrayList::new);
    pages.add(lines(glyphs));
  }

  private List<PdfLine> lines(List<Glyph> glyphs) {
    glyphs.sort(Comparator.comparingDouble(Glyph::y));
    List<PdfLine> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (!line.isEmpty() && glyph.y() - line.get(line.size() - 1).y() > glyph.size() * 0.4) {
        lines.add(line(line));
        line = new ArrayList<>();
      }
      line.add(glyph);
    }
    if (!line.isEmpty()) {
      lines.add(line(line));
    }
    return lines;
  }

  private PdfLine line(List<Glyph> glyphs) {
    glyphs.sort(Comparator.comparingDouble(Glyph::x));
    List<Glyph> printed = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (printed.isEmpty() || !glyph.shadows(printed.get(printed.size() - 1))) {
        printed.add(glyph);
      }
    }
    return new PdfLine(pages.size() + 1, pageWidth, printed);
  }
}
