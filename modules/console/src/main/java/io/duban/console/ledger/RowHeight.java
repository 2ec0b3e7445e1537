package io.duban.console.ledger;

import io.duban.console.layout.DisplayWidth;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Rows as high as their text needs, and free to grow with what is typed into them. */
final class RowHeight {
  private static final double LINE = 15;
  private static final double LEAST = 33;
  private static final double PADDING = 4;
  private static final double MOST = 405;

  private RowHeight() {}

  static void fit(XSSFRow row, List<Field> fields) {
    int lines = 1;
    for (Cell cell : row) {
      Field field = fields.get(cell.getColumnIndex());
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
