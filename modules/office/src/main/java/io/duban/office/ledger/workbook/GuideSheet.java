package io.duban.office.ledger.workbook;

import io.duban.office.ledger.LedgerWords;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.look.Look;
import io.duban.office.ledger.look.Styles;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How the ledger is filled in, in a few sentences. */
final class GuideSheet {
  private static final int WIDTH = 110 * 256;

  private static final float HEIGHT = 34;

  private GuideSheet() {}

  static void write(XSSFSheet sheet, Styles styles, LedgerWords words) {
    sheet.setColumnWidth(0, 3 * 256);
    sheet.setColumnWidth(1, WIDTH);
    sheet.setDisplayGridlines(false);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    line(sheet, 1, words.text("guide"), styles, Look.GUIDE_HEAD);
    List<String> sentences = words.texts("guide");
    for (int i = 0; i < sentences.size(); i++) {
      line(sheet, i + 3, (i + 1) + ". " + sentences.get(i), styles, Look.GUIDE);
    }
    XSSFRow marks = sheet.createRow(0);
    marks.createCell(0).setCellValue(LedgerColumn.TASK.mark());
    marks.setZeroHeight(true);
    sheet.enableLocking();
  }

  private static void line(XSSFSheet sheet, int number, String text, Styles styles, Look look) {
    XSSFRow row = sheet.createRow(number);
    XSSFCell cell = row.createCell(1);
    cell.setCellStyle(styles.of(look));
    cell.setCellValue(text);
    row.setHeightInPoints(HEIGHT);
  }
}
