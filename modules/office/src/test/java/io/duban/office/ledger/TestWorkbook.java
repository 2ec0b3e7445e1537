package io.duban.office.ledger;

import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.cells.LedgerRowKey;
import io.duban.office.ledger.filled.FilledLedger;
import io.duban.office.ledger.filled.LedgerReader;
import io.duban.office.ledger.workbook.LedgerWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sample ledger as it was written, under a clerk's hands. */
public final class TestWorkbook {
  public static final String SCHOOLS_SHEET = "教育局";
  public static final String INDUSTRY_SHEET = "工业和信息化局";

  private final XSSFWorkbook workbook;

  private TestWorkbook(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  public static TestWorkbook written(Locale locale) {
    return written(SampleLedger.ledger(), locale);
  }

  public static TestWorkbook written(Ledger ledger, Locale locale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      LedgerWorkbook.of(locale).write(ledger, bytes);
      return new TestWorkbook(new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public XSSFWorkbook workbook() {
    return workbook;
  }

  public XSSFSheet sheet(String name) {
    return workbook.getSheet(name);
  }

  public XSSFRow row(String sheet, String key) {
    int column = LedgerColumn.UNIT.indexOf(LedgerColumn.KEY);
    return (XSSFRow)
        IntStream.rangeClosed(0, sheet(sheet).getLastRowNum())
            .mapToObj(number -> (Row) sheet(sheet).getRow(number))
            .filter(row -> row != null && row.getCell(column) != null)
            .filter(row -> row.getCell(column).getStringCellValue().contains(key))
            .findFirst()
            .orElseThrow();
  }

  public XSSFCell cell(String sheet, String key, LedgerColumn field) {
    return row(sheet, key)
        .getCell(LedgerColumn.UNIT.indexOf(field), MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  public TestWorkbook fill(String sheet, String key, LedgerColumn field, String text) {
    cell(sheet, key, field).setCellValue(text);
    return this;
  }

  public TestWorkbook fill(String sheet, String key, LedgerColumn field, double number) {
    cell(sheet, key, field).setCellValue(number);
    return this;
  }

  public TestWorkbook asOf(String sheet, String date) {
    return fill(sheet, LedgerRowKey.AS_OF, LedgerColumn.FIGURE, date);
  }

  public FilledLedger read(Path directory) throws IOException {
    Path file = directory.resolve("filled.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return LedgerReader.read(file);
  }
}
