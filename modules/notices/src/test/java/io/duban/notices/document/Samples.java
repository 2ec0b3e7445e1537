package io.duban.notices.document;

import io.duban.notices.SampleNotices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The notice of 临禾市 as an office might have saved it. */
final class Samples {
  private static final String ITEM = "^\\d{1,2}\\..*";
  private static final String HEADING = "^[一二三四五六七八九]、.*";

  private Samples() {}

  static List<String> paragraphs() {
    return SampleNotices.linheText().lines().toList();
  }

  static byte[] resource(String name) {
    try (InputStream stream = Samples.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] html() {
    StringBuilder page =
        new StringBuilder(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title></head><body>"
                + "<ul><li><a href=\"/\">首页</a><li><a href=\"/a\">公开</a><li><a href=\"/b\">互动</a></ul>");
    for (String paragraph : paragraphs()) {
      page.append("<p>&emsp;&emsp;").append(paragraph).append("</p>\n");
    }
    return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] markdown() {
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs()) {
      String marked = paragraph;
      if (paragraph.matches(ITEM)) {
        marked = paragraph.replaceFirst("\\.(.*?)。", ". **$1**。");
      } else if (paragraph.matches(HEADING)) {
        marked = "## " + paragraph;
      }
      text.append(marked).append("\n\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] word() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      paragraphs().forEach(paragraph -> document.createParagraph().createRun().setText(paragraph));
      document.write(bytes);
    }
    return bytes.toByteArray();
  }

  static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet();
      int row = 0;
      for (String paragraph : paragraphs()) {
        sheet.createRow(row).createCell(0).setCellValue(paragraph);
        row++;
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
