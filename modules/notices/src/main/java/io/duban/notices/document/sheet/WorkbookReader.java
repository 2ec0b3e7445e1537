package io.duban.notices.document.sheet;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.Table;
import io.duban.notices.document.office.OfficePackage;
import io.duban.rules.task.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads every visible sheet of an .xlsx file. */
public final class WorkbookReader {
  private final CellFormat format = new CellFormat();
  private final DocumentLines lines;

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
    for (Row row : sheet) {
      List<String> cells = cells(sheet, row, merged);
      if (!cells.isEmpty()) {
        table.add(cells, Place.sheetRow(sheet.getSheetName(), row.getRowNum() + 1));
      }
    }
    table.writeTo(lines);
  }

  // Cells after the last filled one only carry formatting.
  private List<String> cells(Sheet sheet, Row row, MergedCells merged) {
    List<String> cells = new ArrayList<>();
    int filled = 0;
    for (int column = 0; column < row.getLastCellNum(); column++) {
      String text = text(sheet, merged.origin(row.getRowNum(), column));
      cells.add(text);
      filled = text.isEmpty() ? filled : cells.size();
    }
    return cells.subList(0, filled);
  }

  private String text(Sheet sheet, CellAddress address) {
    Row row = sheet.getRow(address.getRow());
    Cell cell = row == null ? null : row.getCell(address.getColumn());
    return cell == null ? "" : format.text(cell).strip();
  }
}
