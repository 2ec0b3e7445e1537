package io.duban.notices;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Notices of an invented city that are tables, in the files offices save them in. */
final class TableFile {
  static final String[] HEAD = {"序号", "任务", "责任单位", "完成时限"};

  private static final NoticeOverrides CITY =
      new NoticeOverrides(null, "沐川市", 2026, LocalDate.of(2026, 1, 15), null);

  private TableFile() {}

  static NoticeReading read(Path file) throws IOException {
    return new NoticeReader(CITY).read(file);
  }

  static NoticeReading workbook(Path dir, Consumer<XSSFSheet> content) throws IOException {
    Path file = dir.resolve("m.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream stream = Files.newOutputStream(file)) {
      content.accept(workbook.createSheet("分工"));
      workbook.write(stream);
    }
    return read(file);
  }

  static XSSFRow row(XSSFSheet sheet, String... cells) {
    XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
    return row;
  }

  static Cell formatted(XSSFRow row, int column, String format) {
    Cell cell = row.createCell(column);
    CellStyle style = row.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    return cell;
  }

  /** The same rows in a file of the kind its name ends in. */
  static NoticeReading rows(Path dir, String kind, String[]... rows) throws IOException {
    Path file = dir.resolve("m." + kind);
    switch (kind) {
      case "xlsx" -> {
        return workbook(
            dir,
            sheet -> {
              for (String[] row : rows) {
                row(sheet, row);
              }
            });
      }
      case "docx" -> word(file, rows);
      case "html" -> Files.writeString(file, html(rows));
      case "csv" -> Files.writeString(file, csv(rows));
      default -> throw new IllegalArgumentException(kind.toUpperCase(Locale.ROOT));
    }
    return read(file);
  }

  private static void word(Path file, String[]... rows) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream stream = Files.newOutputStream(file)) {
      var table = document.createTable(rows.length, rows[0].length);
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows[i].length; j++) {
          XWPFTableCell cell = table.getRow(i).getCell(j);
          List<String> paragraphs = rows[i][j].lines().toList();
          cell.setText(paragraphs.isEmpty() ? "" : paragraphs.get(0));
          paragraphs.stream()
              .skip(1)
              .forEach(words -> cell.addParagraph().createRun().setText(words));
        }
      }
      document.write(stream);
    }
  }

  private static String html(String[]... rows) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html><body><table>");
    for (String[] row : rows) {
      page.append("<tr>");
      for (String cell : row) {
        page.append("<td>").append(cell.replace("\n", "<br>")).append("</td>");
      }
      page.append("</tr>");
    }
    return page.append("</table></body></html>").toString();
  }

  private static String csv(String[]... rows) {
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      text.append('"').append(String.join("\",\"", row)).append("\"\r\n");
    }
    return text.toString();
  }
}
