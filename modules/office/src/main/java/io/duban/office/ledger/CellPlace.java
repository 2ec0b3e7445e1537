package io.duban.office.ledger;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell of a workbook.
 *
 * @param row from 0
 * @param column from 0
 */
public record CellPlace(String sheet, int row, int column) {
  public static CellPlace of(Cell cell) {
    return new CellPlace(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex());
  }

  /** The cell within its sheet, as {@code H7}. */
  public String cell() {
    return new CellReference(row, column).formatAsString(false);
  }

  /** The row as Excel counts it. */
  public int line() {
    return row + 1;
  }

  /** As Excel writes it: {@code 教育局!H7}. */
  @Override
  public String toString() {
    return sheet + "!" + cell();
  }
}
