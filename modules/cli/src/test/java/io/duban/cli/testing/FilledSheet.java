package io.duban.cli.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A unit's sheet under a clerk's hands. */
public final class FilledSheet implements AutoCloseable {
  private final Path file;
  private final Workbook workbook;
  private final Sheet sheet;

  private FilledSheet(Path file, Workbook workbook, String name) {
    this.file = file;
    this.workbook = workbook;
    this.sheet = workbook.getSheet(name);
  }

  public static FilledSheet open(Path file, String name) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return new FilledSheet(file, WorkbookFactory.create(stream), name);
    }
  }

  /** Types the date beside its label. */
  public FilledSheet asOf(String date) {
    cell(row("asOf"), "Figure to date").setCellValue(date);
    return this;
  }

  public FilledSheet fill(String task, String heading, String text) {
    cell(row(task), heading).setCellValue(text);
    return this;
  }

  public FilledSheet fill(String task, String heading, double number) {
    cell(row(task), heading).setCellValue(number);
    return this;
  }

  public void save() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    Files.write(file, bytes.toByteArray());
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private Cell cell(Row row, String heading) {
    for (Row candidate : sheet) {
      for (Cell cell : candidate) {
        if (text(cell).equals(heading)) {
          return row.getCell(cell.getColumnIndex(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
        }
      }
    }
    throw new AssertionError("no column " + heading);
  }

  private Row row(String key) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (text(cell).equals(key) || text(cell).contains("|" + key + "|")) {
          return row;
        }
      }
    }
    throw new AssertionError("no row of " + key);
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }
}
