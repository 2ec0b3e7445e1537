package io.duban.notices.sheet;

import io.duban.notices.document.sheet.CellFormat;
import io.duban.notices.document.sheet.CellResult;
import io.duban.notices.document.sheet.CsvQuotes;
import io.duban.notices.document.sheet.ShownDay;
import io.duban.notices.text.CsvText;
import io.duban.notices.text.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
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
    CsvQuotes.lone(text, ',')
        .ifPresent(
            mark -> {
              throw new SheetUnreadableException(file, List.of(problem(name, mark)));
            });
    return CsvText.rows(text, ',').stream()
        .map(row -> new SheetRow(name, row.line(), row.cells()))
        .toList();
  }

  private static SheetProblem problem(String name, CsvQuotes.Lone mark) {
    return new SheetRow(name, mark.line(), List.of())
        .problem(
            mark.column(),
            "a quotation mark that stands alone",
            "remove it, or put the cell between marks and write this one twice");
  }

  private static List<SheetRow> workbook(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
      return rows(file, firstShown(workbook));
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

  // The first sheet may be hidden, with lists for the choices of others.
  private static Sheet firstShown(XSSFWorkbook workbook) {
    int first = 0;
    while (first < workbook.getNumberOfSheets() - 1
        && workbook.getSheetVisibility(first) != SheetVisibility.VISIBLE) {
      first++;
    }
    return workbook.getSheetAt(first);
  }

  private static List<SheetRow> rows(Path file, Sheet sheet) {
    CellFormat format = new CellFormat();
    List<SheetProblem> problems = new ArrayList<>();
    List<SheetRow> rows = new ArrayList<>();
    for (int i = 0; i <= Math.min(sheet.getLastRowNum(), MOST_ROWS); i++) {
      Row row = sheet.getRow(i);
      if (row != null) {
        rows.add(row(row, format, problems));
      }
    }
    if (!problems.isEmpty()) {
      throw new SheetUnreadableException(file, problems);
    }
    return rows;
  }

  private static SheetRow row(Row row, CellFormat format, List<SheetProblem> problems) {
    List<String> cells = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      Optional<String> text = text(row.getCell(column), format);
      cells.add(text.orElse(""));
      if (text.isEmpty()) {
        unknown.add(column);
      }
    }
    SheetRow read = new SheetRow(row.getSheet().getSheetName(), row.getRowNum() + 1, cells);
    unknown.forEach(
        column ->
            problems.add(
                read.problem(
                    column,
                    "a formula without a result, or an error",
                    "open the file in Excel and save it again, or type the words themselves")));
    return read;
  }

  // Whatever way a date is shown, it is read as 2026-01-31.
  private static Optional<String> text(Cell cell, CellFormat format) {
    if (cell == null) {
      return Optional.of("");
    }
    return CellResult.isKnown(cell)
        ? ShownDay.in(cell).map(LocalDate::toString).or(() -> format.text(cell))
        : Optional.empty();
  }
}
