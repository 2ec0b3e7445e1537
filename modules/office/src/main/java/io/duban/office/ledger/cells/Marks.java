package io.duban.office.ledger.cells;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Where the columns of a sheet are, by the marks in its hidden row.
 *
 * @param row of the marks, or -1 where there are none
 * @param hasKeys whether a cell says what its row is about, marks or not
 */
public record Marks(int row, Map<LedgerColumn, Integer> columns, boolean hasKeys) {
  private static final int NONE = -1;

  public static Marks of(Sheet sheet) {
    boolean keys = false;
    for (Row row : sheet) {
      Map<LedgerColumn, Integer> columns = new EnumMap<>(LedgerColumn.class);
      for (Cell cell : row) {
        String text = CellText.shown(cell);
        LedgerColumn field = LedgerColumn.marked(text);
        if (field != null) {
          columns.putIfAbsent(field, cell.getColumnIndex());
        }
        keys |= LedgerRowKey.parse(text).isPresent();
      }
      if (!columns.isEmpty()) {
        return new Marks(row.getRowNum(), columns, keys);
      }
    }
    return new Marks(NONE, Map.of(), keys);
  }

  /** A sheet a unit fills in, whole or damaged. */
  public boolean isUnit() {
    return hasKeys
        || columns.containsKey(LedgerColumn.KEY)
        || columns.containsKey(LedgerColumn.FIGURE);
  }

  /** Another sheet of a ledger. */
  public boolean isOther() {
    return !isUnit() && row != NONE;
  }

  public List<LedgerColumn> missing() {
    return LedgerColumn.UNIT.stream()
        .filter(field -> field == LedgerColumn.KEY || LedgerColumn.INPUTS.contains(field))
        .filter(field -> !columns.containsKey(field))
        .toList();
  }
}
