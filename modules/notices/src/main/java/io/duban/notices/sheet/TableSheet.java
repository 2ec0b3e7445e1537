package io.duban.notices.sheet;

import io.duban.rules.bound.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet with one heading row that stays in view and prints on every page. */
public final class TableSheet {
  private static final int WIDTH_UNIT = 256;
  private static final int NOTES_WIDTH = 100;
  private static final int ROOM_FOR_MORE = 1000;
  private static final int MOST_CHARACTERS_OF_A_LIST = 250;
  private static final float POINTS_PER_LINE = 16.5f;
  private static final double WIDTH_OF_A_LETTER = 1.1;
  private static final double WIDTH_OF_A_CHINESE_CHARACTER = 2.2;

  private final XSSFSheet sheet;
  private final SheetLayout layout;
  private final Row headings;
  private final Map<CellStyle, CellStyle> quoted = new HashMap<>();
  private int rows = 1;

  public TableSheet(XSSFWorkbook workbook, SheetLayout layout, String name) {
    this.sheet = workbook.createSheet(name);
    this.layout = layout;
    this.headings = sheet.createRow(0);
  }

  public void column(String heading, int width) {
    int column = Math.max(headings.getLastCellNum(), 0);
    Cell cell = headings.createCell(column);
    cell.setCellValue(heading);
    cell.setCellStyle(layout.heading());
    sheet.setColumnWidth(column, width * WIDTH_UNIT);
    sheet.setDefaultColumnStyle(column, layout.plain());
  }

  /** Adds a row of text. */
  public List<Cell> row(List<String> values) {
    Row row = sheet.createRow(rows++);
    List<Cell> cells = new ArrayList<>();
    for (String value : values) {
      Cell cell = row.createCell(cells.size());
      cell.setCellValue(Texts.inOrder(value));
      cell.setCellStyle(layout.plain());
      cells.add(cell);
    }
    fitHeight(row);
    return cells;
  }

  /** A drop-down list for a column that takes other values as well. */
  public void choices(int column, List<String> values) {
    choices(new CellRangeAddressList(1, rows + ROOM_FOR_MORE, column, column), values, false);
  }

  /** A drop-down list for one cell; whether it takes nothing else is for the caller to say. */
  public void choices(Cell cell, List<String> values, boolean strict) {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    choices(new CellRangeAddressList(row, row, column, column), values, strict);
  }

  /** Call it after the last row. */
  public void finish() {
    int last = headings.getLastCellNum() - 1;
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(rows - 1, 1), 0, last));
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, last));
    fitToWidth(sheet);
    sheet.forEach(row -> row.forEach(this::quote));
  }

  /** What others wrote stays a text, also when somebody edits its cell. */
  private void quote(Cell cell) {
    if (Texts.isLikeFormula(cell.getStringCellValue())) {
      cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle(), this::quotedLike));
    }
  }

  private CellStyle quotedLike(CellStyle style) {
    CellStyle copy = sheet.getWorkbook().createCellStyle();
    copy.cloneStyleFrom(style);
    copy.setQuotePrefixed(true);
    return copy;
  }

  /** Only unlocked cells can be changed then; there is no password. */
  public void protect() {
    sheet.protectSheet("");
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
  }

  /** A sheet with one line of explanation a row. */
  public static void notes(
      XSSFWorkbook workbook, SheetLayout layout, String name, String explanation) {
    XSSFSheet notes = workbook.createSheet(name);
    notes.setColumnWidth(0, NOTES_WIDTH * WIDTH_UNIT);
    int row = 0;
    for (String line : explanation.lines().toList()) {
      Cell cell = notes.createRow(row++).createCell(0);
      cell.setCellValue(line);
      cell.setCellStyle(layout.plain());
      fitHeight(cell.getRow());
    }
    fitToWidth(notes);
  }

  private static void fitToWidth(XSSFSheet sheet) {
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  // Not every program makes a row as high as its wrapped text needs.
  private static void fitHeight(Row row) {
    int lines = 1;
    for (Cell cell : row) {
      int width = row.getSheet().getColumnWidth(cell.getColumnIndex()) / WIDTH_UNIT;
      lines = Math.max(lines, lines(cell.getStringCellValue(), width));
    }
    row.setHeightInPoints(lines * POINTS_PER_LINE);
  }

  private static int lines(String text, int width) {
    return text.lines().mapToInt(line -> (int) Math.ceil(width(line) / (width - 1))).sum();
  }

  private static double width(String line) {
    return line.codePoints()
        .mapToDouble(c -> c < 0x2000 ? WIDTH_OF_A_LETTER : WIDTH_OF_A_CHINESE_CHARACTER)
        .sum();
  }

  // Excel takes no list longer than 255 characters and none whose values hold a comma.
  private void choices(CellRangeAddressList where, List<String> values, boolean strict) {
    String list = String.join(",", values);
    boolean fits = list.length() <= MOST_CHARACTERS_OF_A_LIST;
    if (values.isEmpty() || !fits || values.stream().anyMatch(value -> value.contains(","))) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(values.toArray(String[]::new)), where);
    validation.setShowErrorBox(strict);
    validation.setEmptyCellAllowed(true);
    sheet.addValidationData(validation);
  }
}
