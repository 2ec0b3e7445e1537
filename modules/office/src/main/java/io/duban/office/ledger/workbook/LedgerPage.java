package io.duban.office.ledger.workbook;

import io.duban.office.ledger.LedgerWords;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.look.LightIcons;
import io.duban.office.ledger.look.Look;
import io.duban.office.ledger.look.RowHeight;
import io.duban.office.ledger.look.Styles;
import io.duban.rules.bound.Texts;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet with a title, headings that stay in view, and rows under them. */
final class LedgerPage {
  static final int MARKS = 0;
  static final int TITLE = 1;
  static final int NOTE = 2;
  static final int HEAD = 3;
  static final int FIRST = 4;

  private static final double MARGIN = 0.4;

  private final XSSFSheet sheet;
  private final Styles styles;
  private final LedgerWords words;
  private final List<LedgerColumn> fields;
  private int next = FIRST;

  LedgerPage(XSSFSheet sheet, Styles styles, LedgerWords words, List<LedgerColumn> fields) {
    this.sheet = sheet;
    this.styles = styles;
    this.words = words;
    this.fields = fields;
    for (int row = MARKS; row < FIRST; row++) {
      sheet.createRow(row);
    }
    for (LedgerColumn field : fields) {
      sheet.setColumnWidth(column(field), (int) Math.round(field.width() * 256));
      sheet.setColumnHidden(column(field), field.hidden());
      put(MARKS, field, field.mark(), Look.MARK);
      put(HEAD, field, field.hidden() ? "" : words.text("column." + field), head(field));
    }
    sheet.getRow(NOTE).setHeightInPoints(26);
    sheet.getRow(HEAD).setHeightInPoints(36);
  }

  private Look head(LedgerColumn field) {
    return fields.contains(LedgerColumn.KEY) && LedgerColumn.INPUTS.contains(field)
        ? Look.INPUT_HEAD
        : Look.HEAD;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  int column(LedgerColumn field) {
    return fields.indexOf(field);
  }

  void title(String text) {
    wide(TITLE, 0, lastShown(), text, Look.TITLE);
    sheet.getRow(TITLE).setHeightInPoints(36);
  }

  /** One text over several columns of a row above the headings. */
  void wide(int row, int first, int last, String text, Look look) {
    for (int column = first; column <= last; column++) {
      put(row, column, "", look);
    }
    put(row, first, text, look);
    sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
  }

  int lastShown() {
    int last = fields.size() - 1;
    while (fields.get(last).hidden()) {
      last--;
    }
    return last;
  }

  int nextRow() {
    sheet.createRow(next);
    return next++;
  }

  Cell put(int row, LedgerColumn field, String text, Look look) {
    return put(row, column(field), text, look);
  }

  void put(int row, LedgerColumn field, double number, Look look) {
    cell(row, column(field), look).setCellValue(number);
  }

  void put(int row, LedgerColumn field, LocalDate date, Look look) {
    cell(row, column(field), look).setCellValue(date);
  }

  private Cell put(int row, int column, String text, Look look) {
    Cell cell = cell(row, column, look);
    if (!text.isEmpty()) {
      cell.setCellValue(Texts.inOrder(text));
    }
    if (Texts.isLikeFormula(text)) {
      cell.setCellStyle(styles.quoted(look));
    }
    return cell;
  }

  private Cell cell(int row, int column, Look look) {
    XSSFRow line = sheet.getRow(row);
    Cell known = line.getCell(column);
    Cell cell = known == null ? line.createCell(column) : known;
    cell.setCellStyle(styles.of(look));
    return cell;
  }

  /** The cells of a column from the first row to the last that was added. */
  CellRangeAddress cells(LedgerColumn field) {
    return new CellRangeAddress(FIRST, Math.max(FIRST, next - 1), column(field), column(field));
  }

  /** What depends on how many rows there are, and how it is printed. */
  void finish() {
    sheet.getRow(MARKS).setZeroHeight(true);
    for (int row = FIRST; row < next; row++) {
      RowHeight.fit(sheet.getRow(row), fields);
    }
    sheet.createFreezePane(column(LedgerColumn.TASK) + 1, FIRST);
    sheet.setAutoFilter(new CellRangeAddress(HEAD, Math.max(FIRST, next - 1), 0, lastShown()));
    LightIcons.show(sheet, cells(LedgerColumn.LIGHT));
    sheet.setDisplayGridlines(false);
    sheet.setZoom(90);
    print();
  }

  private void print() {
    PrintSetup setup = sheet.getPrintSetup();
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastShown(), TITLE, next - 1);
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.setRepeatingRows(new CellRangeAddress(TITLE, HEAD, -1, -1));
    sheet.setMargin(PageMargin.LEFT, MARGIN);
    sheet.setMargin(PageMargin.RIGHT, MARGIN);
    sheet.getFooter().setCenter(words.text("footer"));
  }
}
