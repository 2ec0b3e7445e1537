package io.duban.notices.ledger;

import io.duban.notices.text.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of a pipe-separated table.
 *
 * @param whole from the first word to the last
 * @param cells in the order of the columns, empty ones kept
 */
public record TableRow(Slice whole, List<Slice> cells) {
  private static final int FEWEST_BARS = 2;
  static final int MOST_CELLS = 40;

  /** Whether a line is a row of some table. */
  public static boolean isRow(Slice line) {
    int bars = 0;
    for (int at = bar(line, 0); at >= 0 && bars < FEWEST_BARS; at = bar(line, at + 1)) {
      bars++;
    }
    return bars >= FEWEST_BARS;
  }

  public static TableRow of(Slice line) {
    List<Slice> cells = new ArrayList<>();
    int from = line.text().startsWith("|") ? 1 : 0;
    for (int at = bar(line, from); at >= 0 && cells.size() < MOST_CELLS; at = bar(line, from)) {
      cells.add(line.sub(from, at).strip());
      from = at + 1;
    }
    Slice rest = line.from(from).strip();
    if (!rest.isEmpty()) {
      cells.add(rest);
    }
    return new TableRow(line, List.copyOf(cells));
  }

  /** The bars behind each cell. */
  List<Slice> bars() {
    List<Slice> bars = new ArrayList<>();
    int from = whole.text().startsWith("|") ? 1 : 0;
    for (int at = bar(whole, from); at >= 0; at = bar(whole, at + 1)) {
      bars.add(whole.sub(at, at + 1));
    }
    return bars;
  }

  public List<Slice> filled() {
    return cells.stream().filter(cell -> !cell.isEmpty()).toList();
  }

  /** Whether the row only draws a line, as in |---|---|. */
  boolean isRule() {
    return whole.text().chars().allMatch(character -> "|-: ".indexOf(character) >= 0);
  }

  private static int bar(Slice line, int from) {
    return line.text().indexOf('|', from);
  }
}
