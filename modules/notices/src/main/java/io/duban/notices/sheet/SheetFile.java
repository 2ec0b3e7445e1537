package io.duban.notices.sheet;

import io.duban.notices.text.CsvText;
import io.duban.notices.text.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the first sheet of a workbook, or a CSV file in UTF-8 or GB18030. */
public final class SheetFile {
  private static final int MOST_ROWS = 100_000;

  private SheetFile() {}

  /** The rows that say anything, in order. */
  public static List<SheetRow> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<SheetRow> rows =
        name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? workbook(file) : csv(file, name);
    return rows.stream().filter(row -> !row.isBlank()).toList();
  }

  private static List<SheetRow> csv(Path file, String name) throws IOException {
    String text =
        TextDecoder.decode(Files.readAllBytes(file))
            .orElseThrow(
                () ->
                    new SheetUnreadableException(
                        file,
                        "neither a workbook (.xlsx) nor text in UTF-8 or GB18030",
                        "save it as .xlsx or .csv"));
    return CsvText.rows(text, ',').stream()
        .map(row -> new SheetRow(name, row.line(), row.cells()))
        .toList();
  }

  private static List<SheetRow> workbook(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
      return rows(workbook.getSheetAt(0));
    } catch (POIXMLException | OpenXML4JRuntimeException | NotOfficeXmlFileException e) {
      throw isStrict(e)
          ? new SheetUnreadableException(
              file,
              "a workbook in the strict form of Open XML, which few programs read",
              "open it in Excel and save it as an ordinary .xlsx (\"Excel Workbook\")")
          : new SheetUnreadableException(file, "not a workbook", "save it as .xlsx again");
    }
  }

  private static boolean isStrict(RuntimeException failure) {
    return String.valueOf(failure.getMessage()).startsWith("Strict OOXML");
  }

  private static List<SheetRow> rows(Sheet sheet) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    List<SheetRow> rows = new ArrayList<>();
    for (int i = 0; i <= Math.min(sheet.getLastRowNum(), MOST_ROWS); i++) {
      Row row = sheet.getRow(i);
      if (row != null) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
          cells.add(text(row.getCell(column), formatter));
        }
        rows.add(new SheetRow(sheet.getSheetName(), i + 1, cells));
      }
    }
    return rows;
  }

  // Whatever way a date is shown, it is read as 2026-01-31.
  private static String text(Cell cell, DataFormatter formatter) {
    if (cell == null) {
      return "";
    }
    boolean date =
        cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
            && DateUtil.isCellDateFormatted(cell);
    return date
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
        : formatter.formatCellValue(cell);
  }
}
