package io.duban.office.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under headings, aligned by what the eye sees. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(Column... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row; null is shown as an empty cell. */
  public TextTable row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row of this table has %d cells, but %d were given"
              .formatted(columns.size(), cells.length));
    }
    rows.add(Arrays.stream(cells).map(TextTable::text).toList());
    return this;
  }

  /** Headings, a rule and the rows, each line ended by {@code \n} and without trailing space. */
  public String render() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(i);
    }
    StringBuilder text = new StringBuilder();
    append(text, columns.stream().map(Column::heading).toList(), widths, false);
    append(text, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, false);
    rows.forEach(row -> append(text, row, widths, true));
    return text.toString();
  }

  private int width(int column) {
    int widest = DisplayWidth.of(columns.get(column).heading());
    for (List<String> row : rows) {
      widest = Math.max(widest, DisplayWidth.of(row.get(column)));
    }
    return Math.min(widest, columns.get(column).atMost());
  }

  private void append(StringBuilder text, List<String> cells, int[] widths, boolean paint) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      Column column = columns.get(i);
      String cell = column.fit(cells.get(i), widths[i]);
      line.append(i == 0 ? "" : GAP).append(paint ? column.paint().apply(cell) : cell);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String text(Object cell) {
    return cell == null ? "" : PlainText.oneLine(cell.toString());
  }
}
