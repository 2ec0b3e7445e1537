package io.duban.office.layout;

import io.duban.office.layout.Column.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Rows under headings, aligned by what the eye sees, as Chinese is two columns wide. */
public final class TextTable {
  /** The room of a file. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private static final String GAP = "  ";
  private static final int LEAST = 12;

  private final List<Column> columns;
  private final int room;
  private final int[] widths;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(Column... columns) {
    this(List.of(columns), UNLIMITED);
  }

  /**
   * A table without rows yet.
   *
   * @param room columns of the terminal, or {@link #UNLIMITED}
   */
  public TextTable(List<Column> columns, int room) {
    this.columns = List.copyOf(columns);
    this.room = room;
    this.widths = columns.stream().mapToInt(column -> DisplayWidth.of(column.heading())).toArray();
  }

  /** Adds a row; null is shown as an empty cell. */
  public TextTable row(Object... cells) {
    List<String> row = texts(cells);
    for (int i = 0; i < widths.length; i++) {
      int width = Math.min(DisplayWidth.of(row.get(i)), columns.get(i).atMost());
      widths[i] = Math.max(widths[i], width);
    }
    rows.add(row);
    return this;
  }

  /** Headings, a rule and the rows, each line ended by {@code \n} and without trailing space. */
  public String render() {
    fit();
    StringBuilder text = new StringBuilder(head());
    List<UnaryOperator<String>> plain = plain();
    rows.forEach(row -> text.append(lines(plain, row)));
    return text.toString();
  }

  /** Takes from the widest columns what the room lacks. */
  public TextTable fit() {
    for (int excess = excess(); excess > 0; excess--) {
      int widest = widestFlexible();
      if (widest < 0 || widths[widest] <= LEAST) {
        break;
      }
      widths[widest]--;
    }
    return this;
  }

  /** Gives the room that is left to the last column, for rows that are still to come. */
  public TextTable widen() {
    if (room != UNLIMITED) {
      widths[widths.length - 1] += Math.max(0, -excess());
    }
    return this;
  }

  /** Headings and a rule under them. */
  public String head() {
    List<String> rules = IntStream.of(widths).mapToObj("-"::repeat).toList();
    List<String> headings = columns.stream().map(Column::heading).toList();
    return line(plain(), headings) + line(plain(), rules);
  }

  /**
   * A row, which need not be one of the table, each of its lines ended by {@code \n}.
   *
   * @param paints applied to the text of each cell, for colours
   */
  public String lines(List<UnaryOperator<String>> paints, Object... cells) {
    return lines(paints, texts(cells));
  }

  private String lines(List<UnaryOperator<String>> paints, List<String> row) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      cells.add(fitted(columns.get(i), row.get(i), widths[i]));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < height; i++) {
      int number = i;
      lines.append(
          line(
              paints,
              cells.stream().map(cell -> number < cell.size() ? cell.get(number) : "").toList()));
    }
    return lines.toString();
  }

  private List<String> fitted(Column column, String text, int width) {
    int limit = room == UNLIMITED ? column.atMost() : width;
    return limit == UNLIMITED
        ? List.of(text)
        : switch (column.fit()) {
          case CUT -> List.of(DisplayWidth.truncate(text, limit));
          case WRAP -> Paragraph.wrap(text, limit, "", "").lines().toList();
          case RIGHT, WHOLE -> List.of(text);
        };
  }

  private String line(List<UnaryOperator<String>> paints, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(cells.get(i))));
      String text = paints.get(i).apply(cells.get(i));
      boolean right = columns.get(i).fit() == Fit.RIGHT;
      line.append(i == 0 ? "" : GAP).append(right ? space + text : text + space);
    }
    return line.toString().stripTrailing() + "\n";
  }

  private int excess() {
    return IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) - room;
  }

  private int widestFlexible() {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i).flexible() && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private List<UnaryOperator<String>> plain() {
    return Collections.nCopies(widths.length, UnaryOperator.identity());
  }

  private List<String> texts(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row of this table has %d cells, but %d were given"
              .formatted(columns.size(), cells.length));
    }
    return Arrays.stream(cells)
        .map(cell -> cell == null ? "" : PlainText.oneLine(cell.toString()))
        .toList();
  }
}
