package io.duban.cli.output;

import static java.util.stream.Collectors.joining;

import io.duban.cli.output.Field.Fit;
import io.duban.office.layout.DisplayWidth;
import io.duban.office.layout.Paragraph;
import io.duban.office.layout.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Items in columns that fit a terminal, aligned although Chinese is two columns wide. */
final class Grid<T> {
  private static final String GAP = "  ";
  private static final int LEAST = 12;

  private final List<Field<T>> fields;
  private final List<String> headings;
  private final Terminal terminal;
  private final int[] widths;

  Grid(Listing<T> listing, Labels labels, Terminal terminal, List<T> items) {
    this.fields = listing.fields();
    this.headings = fields.stream().map(field -> labels.text("column." + field.label())).toList();
    this.terminal = terminal;
    this.widths = headings.stream().mapToInt(DisplayWidth::of).toArray();
    for (T item : items) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(cell(fields.get(i), item)));
      }
    }
    shrink();
  }

  /** Gives the room that is left to the last column, for items that are still to come. */
  Grid<T> widened() {
    if (terminal.width() != Terminal.UNLIMITED) {
      widths[widths.length - 1] += Math.max(0, -excess());
    }
    return this;
  }

  private int excess() {
    return IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) - terminal.width();
  }

  private void shrink() {
    for (int excess = excess(); excess > 0; excess--) {
      int widest = widestFlexible();
      if (widest < 0 || widths[widest] <= LEAST) {
        return;
      }
      widths[widest]--;
    }
  }

  private int widestFlexible() {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      if (fields.get(i).flexible() && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  /** Headings and a rule under them. */
  String head() {
    List<String> rules = IntStream.of(widths).mapToObj("-"::repeat).toList();
    List<Paint> plain = Collections.nCopies(widths.length, Paint.NONE);
    return line(headings, plain) + line(rules, plain);
  }

  /** One item, each of its lines ended by {@code \n}. */
  String row(T item) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      cells.add(fitted(fields.get(i), cell(fields.get(i), item), widths[i]));
    }
    List<Paint> paints = fields.stream().map(field -> paint(field, item)).toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, height)
        .mapToObj(
            n ->
                line(
                    cells.stream().map(cell -> n < cell.size() ? cell.get(n) : "").toList(),
                    paints))
        .collect(joining());
  }

  private Paint paint(Field<T> field, T item) {
    return terminal.colours() ? field.paint().apply(item) : Paint.NONE;
  }

  private List<String> fitted(Field<T> field, String text, int width) {
    if (terminal.width() == Terminal.UNLIMITED) {
      return List.of(text);
    }
    return switch (field.fit()) {
      case CUT -> List.of(DisplayWidth.truncate(text, width));
      case WRAP -> Paragraph.wrap(text, width, "", "").lines().toList();
      case RIGHT, WHOLE -> List.of(text);
    };
  }

  private String line(List<String> cells, List<Paint> paints) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(cells.get(i))));
      String text = paints.get(i).on(cells.get(i));
      boolean right = fields.get(i).fit() == Fit.RIGHT;
      line.append(i == 0 ? "" : GAP).append(right ? space + text : text + space);
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static <T> String cell(Field<T> field, T item) {
    Object value = field.cell().apply(item);
    return value == null ? "" : PlainText.oneLine(value.toString());
  }
}
