package io.duban.notices.document.pdf;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.SourceFile;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads the text layer of a .pdf file. */
public final class PdfReader {
  private static final String OTHER_WAYS = "run OCR on it or ask for the Word file";
  private static final double GARBLED = 0.2;

  static {
    FontMappers.set(new BundledFont());
  }

  private PdfReader() {}

  public static void read(SourceFile file, DocumentLines lines) throws IOException {
    List<List<PdfLine>> pages = pages(file);
    List<PdfLine> printed = pages.stream().flatMap(List::stream).toList();
    if (printed.isEmpty()) {
      throw file.unreadable("a scanned PDF without a text layer", OTHER_WAYS);
    }
    if (isGarbled(printed)) {
      throw file.unreadable("a PDF whose fonts do not say which characters they show", OTHER_WAYS);
    }
    List<PdfLine> kept = PageFurniture.without(pages);
    if (!kept.isEmpty()) {
      new PdfParagraphs(lines, Margins.of(kept)).write(kept);
    }
  }

  private static List<List<PdfLine>> pages(SourceFile file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      return GlyphCollector.pages(document);
    } catch (InvalidPasswordException e) {
      throw file.unreadable("protected by a password", "remove the password and save it again");
    }
  }

  private static boolean isGarbled(List<PdfLine> lines) {
    long all = lines.stream().mapToLong(line -> line.glyphs().size()).sum();
    long unknown =
        lines.stream()
            .flatMap(line -> line.glyphs().stream())
            .filter(glyph -> isUnknown(glyph.text().codePointAt(0)))
            .count();
    return unknown > all * GARBLED;
  }

  private static boolean isUnknown(int character) {
    return character == 0xFFFD
        || Character.getType(character) == Character.PRIVATE_USE
        || Character.isISOControl(character);
  }
}
