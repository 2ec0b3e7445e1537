package io.duban.notices.ledger;

import io.duban.notices.text.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a row under the columns they belong to.
 *
 * @param cells one per column, empty where the row has none
 * @param doubts each doubtful cell under every column it may belong to, the one taken first
 */
record Alignment(List<Slice> cells, List<String> doubts) {

  static Alignment of(TableRow row, Columns columns) {
    List<Slice> asWritten = padded(row, columns.size());
    if (row.cells().size() <= columns.size() && suits(asWritten, columns)) {
      return new Alignment(asWritten, List.of());
    }
    return new Placing(row.filled(), columns).best(row.whole());
  }

  private static List<Slice> padded(TableRow row, int size) {
    List<Slice> cells = new ArrayList<>(row.cells());
    while (cells.size() < size) {
      cells.add(row.whole().from(row.whole().text().length()));
    }
    return cells;
  }

  private static boolean suits(List<Slice> cells, Columns columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (!cells.get(i).isEmpty() && Content.of(cells.get(i)).suits(columns.kinds().get(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
