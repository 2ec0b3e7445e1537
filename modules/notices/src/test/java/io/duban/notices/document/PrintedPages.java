package io.duban.notices.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Sets paragraphs as an official document is printed: 28 characters a line, 22 lines a page. */
final class PrintedPages {
  private static final int CHARACTERS = 28;
  private static final int LINES = 22;
  private static final int SIZE = 16;
  private static final int TITLE_SIZE = 22;
  private static final int LEFT = 74;
  private static final int TOP = 737;
  private static final int PITCH = 28;

  private final List<StringBuilder> pages = new ArrayList<>();
  private int line = LINES;

  private PrintedPages() {}

  static byte[] of(String title, List<String> paragraphs) throws IOException {
    PrintedPages printed = new PrintedPages();
    printed.title(title.substring(0, title.length() / 2));
    printed.title(title.substring(title.length() / 2));
    paragraphs.forEach(printed::paragraph);
    return printed.bytes();
  }

  private void title(String text) {
    int middle = LEFT + CHARACTERS * SIZE / 2;
    print(middle - text.length() * TITLE_SIZE / 2, TITLE_SIZE, text);
  }

  private void paragraph(String text) {
    int fits = CHARACTERS - 2;
    print(LEFT + 2 * SIZE, SIZE, text.substring(0, Math.min(fits, text.length())));
    for (int from = fits; from < text.length(); from += CHARACTERS) {
      print(LEFT, SIZE, text.substring(from, Math.min(from + CHARACTERS, text.length())));
    }
  }

  private void print(int x, int size, String text) {
    if (line == LINES) {
      pages.add(new StringBuilder());
      line = 0;
      put(LEFT, TOP + 2 * PITCH, 9, "临禾市人民政府公报");
      put(LEFT + 200, TOP - (LINES + 1) * PITCH, 14, "— " + pages.size() + " —");
    }
    put(x, TOP - line * PITCH, size, text);
    line++;
  }

  private void put(int x, int y, int size, String text) {
    String codes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    pages
        .get(pages.size() - 1)
        .append("BT /F1 %d Tf %d %d Td <%s> Tj ET%n".formatted(size, x, y, codes));
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (StringBuilder content : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        PDStream stream = new PDStream(document);
        try (OutputStream output = stream.createOutputStream()) {
          output.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
        page.setResources(resources());
        document.addPage(page);
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  // A font that is only named: its character set is one every reader knows.
  private static PDResources resources() {
    COSDictionary characters = new COSDictionary();
    characters.setItem(COSName.REGISTRY, new COSString("Adobe"));
    characters.setItem(COSName.ORDERING, new COSString("GB1"));
    characters.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
    COSDictionary glyphs = new COSDictionary();
    glyphs.setItem(COSName.TYPE, COSName.FONT);
    glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    glyphs.setName(COSName.BASE_FONT, "STFangsong-Light");
    glyphs.setItem(COSName.CIDSYSTEMINFO, characters);
    glyphs.setItem(COSName.DW, COSInteger.get(1000));
    COSArray descendants = new COSArray();
    descendants.add(glyphs);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "STFangsong-Light-UniGB-UTF16-H");
    font.setName(COSName.ENCODING, "UniGB-UTF16-H");
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    return new PDResources(resources);
  }
}
