package io.duban.office.ledger.workbook;

import io.duban.office.ledger.Ledger;
import io.duban.office.ledger.LedgerWords;
import io.duban.office.ledger.UnitPage;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.cells.SheetNames;
import io.duban.office.ledger.look.Styles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a ledger as an .xlsx: all tasks to read, then a sheet for each unit to fill in. */
public final class LedgerWorkbook {
  private final LedgerWords words;

  private LedgerWorkbook(LedgerWords words) {
    this.words = words;
  }

  public static LedgerWorkbook of(Locale locale) {
    return new LedgerWorkbook(LedgerWords.of(locale));
  }

  /** Leaves the stream open. */
  public void write(Ledger ledger, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = new Styles(workbook, words.text("font"));
      SheetNames names = new SheetNames();
      XSSFSheet overview = workbook.createSheet(names.legal(words.text("overview")));
      new OverviewSheet(page(overview, styles, LedgerColumn.OVERVIEW), words).write(ledger);
      GuideSheet.write(workbook.createSheet(names.legal(words.text("guide"))), styles, words);
      for (UnitPage unit : ledger.pages()) {
        XSSFSheet sheet = workbook.createSheet(names.legal(unit.name()));
        new UnitSheet(page(sheet, styles, LedgerColumn.UNIT), words).write(ledger, unit);
      }
      workbook.write(out);
    }
  }

  private LedgerPage page(XSSFSheet sheet, Styles styles, List<LedgerColumn> fields) {
    return new LedgerPage(sheet, styles, words, fields);
  }
}
