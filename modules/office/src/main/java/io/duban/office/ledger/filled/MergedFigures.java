package io.duban.office.ledger.filled;

import io.duban.office.ledger.Fault;
import io.duban.office.ledger.cells.CellText;
import io.duban.office.ledger.filled.CellReader.UnreadableCellException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Figures of several rows in one cell. */
final class MergedFigures {
  private MergedFigures() {}

  static void refuse(Sheet sheet, int row, int column) throws UnreadableCellException {
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.isInRange(row, column)
          && merged.getFirstRow() < merged.getLastRow()
          && isFilled(sheet, merged)) {
        throw new UnreadableCellException(Fault.MERGED, merged.formatAsString());
      }
    }
  }

  private static boolean isFilled(Sheet sheet, CellRangeAddress merged) {
    Row first = sheet.getRow(merged.getFirstRow());
    return first != null && !CellText.shown(first.getCell(merged.getFirstColumn())).isBlank();
  }
}
