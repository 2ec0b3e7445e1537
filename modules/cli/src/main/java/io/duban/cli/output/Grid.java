package io.duban.cli.output;

import io.duban.office.layout.Column;
import io.duban.office.layout.TextTable;
import java.util.List;
import java.util.function.UnaryOperator;

/** Items in columns that fit a terminal. */
final class Grid<T> {
  private final List<Field<T>> fields;
  private final boolean colours;
  private final TextTable table;

  Grid(Listing<T> listing, Labels labels, Terminal terminal, List<T> items) {
    this.fields = listing.fields();
    this.colours = terminal.colours();
    List<Column> columns =
        fields.stream()
            .map(field -> new Column(labels.text("column." + field.label()), field.fit()))
            .toList();
    this.table = new TextTable(columns, terminal.width());
    items.forEach(item -> table.row(cells(item)));
    table.fit();
  }

  /** Gives the room that is left to the last column, for items that are still to come. */
  Grid<T> widened() {
    table.widen();
    return this;
  }

  String head() {
    return table.head();
  }

  /** One item, each of its lines ended by {@code \n}. */
  String row(T item) {
    List<UnaryOperator<String>> paints =
        fields.stream()
            .map(field -> colours ? field.paint().apply(item) : Paint.NONE)
            .map(paint -> (UnaryOperator<String>) paint::on)
            .toList();
    return table.lines(paints, cells(item));
  }

  private Object[] cells(T item) {
    return fields.stream().map(field -> field.cell().apply(item)).toArray();
  }
}
