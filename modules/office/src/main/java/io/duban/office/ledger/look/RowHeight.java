package io.duban.office.ledger.look;

import io.duban.office.layout.DisplayWidth;
import io.duban.office.ledger.cells.LedgerColumn;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Rows as high as their text needs, and free to grow with what is typed into them. */
public final class RowHeight {
  private static final double LINE = 15;
  private static final double LEAST = 33;
  private static final double PADDING = 4;
  private static final double MOST = 405;

  private RowHeight() {}

  public static void fit(XSSFRow row, List<LedgerColumn> fields) {
    int lines = 1;
    for (Cell cell : row) {
      LedgerColumn field = fields.get(cell.getColumnIndex());
      if (cell.getCellType() == CellType.STRING && !field.hidden()) {
        lines = Math.max(lines, lines(cell.getStringCellValue(), field.width()));
      }
    }
    double height = Math.min(MOST, Math.max(LEAST, lines * LINE + PADDING));
    row.setHeightInPoints((float) height);
    // A height that counts as the program's own makes way when the text grows.
    row.getCTRow().setCustomHeight(false);
  }

  private static int lines(String text, double width) {
    return text.lines()
        .mapToInt(line -> Math.max(1, (int) Math.ceil(DisplayWidth.of(line) * 1.1 / width)))
        .sum();
  }
}
