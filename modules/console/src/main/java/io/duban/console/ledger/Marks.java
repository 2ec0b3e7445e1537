package io.duban.console.ledger;

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
record Marks(int row, Map<Field, Integer> columns, boolean hasKeys) {
  private static final int NONE = -1;

  static Marks of(Sheet sheet) {
    boolean keys = false;
    for (Row row : sheet) {
      Map<Field, Integer> columns = new EnumMap<>(Field.class);
      for (Cell cell : row) {
        String text = CellText.shown(cell);
        Field field = Field.marked(text);
        if (field != null) {
          columns.putIfAbsent(field, cell.getColumnIndex());
        }
        keys |= RowKey.parse(text).isPresent();
      }
      if (!columns.isEmpty()) {
        return new Marks(row.getRowNum(), columns, keys);
      }
    }
    return new Marks(NONE, Map.of(), keys);
  }

  /** A sheet a unit fills in, whole or damaged. */
  boolean isUnit() {
    return hasKeys || columns.containsKey(Field.KEY) || columns.containsKey(Field.FIGURE);
  }

  /** Another sheet of a ledger. */
  boolean isOther() {
    return !isUnit() && row != NONE;
  }

  List<Field> missing() {
    return Field.UNIT.stream()
        .filter(field -> field == Field.KEY || Field.INPUTS.contains(field))
        .filter(field -> !columns.containsKey(field))
        .toList();
  }
}
