package io.duban.notices.document.content;

import io.duban.rules.task.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of one width; each becomes a line with its cells between bars. */
public final class Table {
  private static final String SEPARATOR = " | ";
  private static final char BAR = '|';
  private static final char FULL_WIDTH_BAR = '\uFF5C';

  private record Row(List<String> cells, Place place) {}

  private final List<Row> rows = new ArrayList<>();
  private int width;

  /** Adds a row; a cell over several columns is followed by empty ones. */
  public void add(List<String> cells, Place place) {
    rows.add(new Row(cells.stream().map(Table::clean).toList(), place));
    width = Math.max(width, cells.size());
  }

  public void writeTo(DocumentLines lines) {
    int indent = rows.stream().mapToInt(Table::leadingEmpty).min().orElse(0);
    rows.forEach(row -> lines.add(line(row.cells(), indent), row.place()));
  }

  private static int leadingEmpty(Row row) {
    int empty = 0;
    while (empty < row.cells().size() && row.cells().get(empty).isEmpty()) {
      empty++;
    }
    return empty == row.cells().size() ? Integer.MAX_VALUE : empty;
  }

  private String line(List<String> filled, int indent) {
    List<String> cells = new ArrayList<>(filled);
    cells.addAll(Collections.nCopies(width - cells.size(), ""));
    List<String> shown = cells.subList(Math.min(indent, width), width);
    return isCaption(shown) ? String.join("", shown) : String.join(SEPARATOR, shown);
  }

  // A title over the table or a heading between its rows; a lone number still is a row.
  private static boolean isCaption(List<String> cells) {
    return cells.stream().skip(1).allMatch(String::isEmpty)
        && (cells.isEmpty() || !cells.get(0).matches("\\d+"));
  }

  private static String clean(String cell) {
    return Spaces.onOneLine(cell).replace(BAR, FULL_WIDTH_BAR);
  }
}
