package io.duban.notices.document.sheet;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.Table;
import io.duban.notices.document.office.OfficePackage;
import io.duban.rules.task.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads every visible sheet of an .xlsx file. */
public final class WorkbookReader {
  private final CellFormat format = new CellFormat();
  private final DocumentLines lines;
  private final Set<String> asked = new HashSet<>();

  private WorkbookReader(DocumentLines lines) {
    this.lines = lines;
  }

  public static void read(OfficePackage file, DocumentLines lines) throws IOException {
    WorkbookReader reader = new WorkbookReader(lines);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.parts())) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
          reader.sheet(workbook.getSheetAt(i));
        }
      }
    }
  }

  private void sheet(Sheet sheet) {
    MergedCells merged = new MergedCells(sheet);
    Table table = new Table();
    Set<Integer> hidden = new TreeSet<>();
    boolean shown = true;
    for (Row row : sheet) {
      Place place = Place.sheetRow(sheet.getSheetName(), row.getRowNum() + 1);
      List<String> cells = cells(sheet, row, merged, hidden);
      if (isHidden(row)) {
        askAboutHidden(cells, shown, place);
      } else if (!cells.isEmpty()) {
        table.add(cells, place);
      }
      shown = !isHidden(row);
    }
    table.writeTo(lines);
    hidden.forEach(column -> askAboutHidden(sheet, column));
  }

  private static boolean isHidden(Row row) {
    return row.getZeroHeight()
        || (row instanceof XSSFRow own && own.getCTRow().isSetHt() && own.getCTRow().getHt() == 0);
  }

  private static boolean isHidden(Sheet sheet, int column) {
    return sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0;
  }

  // One question for rows that follow each other.
  private void askAboutHidden(List<String> cells, boolean first, Place place) {
    if (first && !cells.isEmpty()) {
      lines.unread(String.join(" ", cells).strip(), place);
    }
  }

  private void askAboutHidden(Sheet sheet, int column) {
    for (Row row : sheet) {
      String words = text(sheet, new CellAddress(row.getRowNum(), column));
      if (!words.isEmpty()) {
        String name = CellReference.convertNumToColString(column);
        Place place = Place.sheetRow(sheet.getSheetName(), row.getRowNum() + 1);
        lines.unread(name + ": " + words, place);
        return;
      }
    }
  }

  // Cells after the last filled one only carry formatting.
  private List<String> cells(Sheet sheet, Row row, MergedCells merged, Set<Integer> hidden) {
    List<String> cells = new ArrayList<>();
    int filled = 0;
    for (int column = 0; column < row.getLastCellNum(); column++) {
      String text = text(sheet, merged.origin(row.getRowNum(), column));
      if (!isHidden(sheet, column)) {
        cells.add(text);
        filled = text.isEmpty() ? filled : cells.size();
      } else if (!text.isEmpty() && !isHidden(row)) {
        hidden.add(column);
      }
    }
    return cells.subList(0, filled);
  }

  private String text(Sheet sheet, CellAddress address) {
    Row row = sheet.getRow(address.getRow());
    Cell cell = row == null ? null : row.getCell(address.getColumn());
    if (cell == null || ShownWords.isStruck(cell)) {
      return "";
    }
    Optional<String> text = ShownWords.of(cell).or(() -> format.text(cell));
    if (text.isEmpty() && asked.add(sheet.getSheetName() + address)) {
      lines.unread(
          address + ": " + written(cell),
          Place.sheetRow(sheet.getSheetName(), address.getRow() + 1));
    }
    return text.orElse("").strip();
  }

  private static String written(Cell cell) {
    return switch (cell.getCellType()) {
      case FORMULA -> "=" + cell.getCellFormula();
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> String.valueOf(cell);
    };
  }
}
