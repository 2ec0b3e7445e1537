package io.duban.notices.document.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** The cells that show the value of a cell above them. */
final class MergedCells {
  private static final int MOST_ROWS = 10_000;

  private final Map<CellAddress, CellAddress> origins = new HashMap<>();

  MergedCells(Sheet sheet) {
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      CellAddress origin = new CellAddress(range.getFirstRow(), range.getFirstColumn());
      int last = Math.min(range.getLastRow(), range.getFirstRow() + MOST_ROWS);
      for (int row = range.getFirstRow() + 1; row <= last; row++) {
        origins.put(new CellAddress(row, range.getFirstColumn()), origin);
      }
    }
  }

  /** Where the value of this cell is kept. */
  CellAddress origin(int row, int column) {
    CellAddress address = new CellAddress(row, column);
    return origins.getOrDefault(address, address);
  }
}
