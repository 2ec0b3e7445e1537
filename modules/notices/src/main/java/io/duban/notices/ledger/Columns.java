package io.duban.notices.ledger;

import io.duban.notices.text.Slice;
import java.util.List;
import java.util.Optional;

/**
 * The head of a ledger.
 *
 * @param heads the words above each column
 * @param kinds what each column holds
 */
record Columns(List<Slice> heads, List<Column> kinds) {
  private static final int LONGEST_HEAD = 30;
  private static final int FEWEST_KNOWN = 2;

  /** The columns if the row is the head of a ledger: what is to be done, and who or by when. */
  static Optional<Columns> of(TableRow row) {
    if (row.cells().stream().anyMatch(cell -> cell.text().length() > LONGEST_HEAD)) {
      return Optional.empty();
    }
    List<Column> kinds =
        row.cells().stream()
            .map(cell -> cell.isEmpty() ? Column.UNKNOWN : Column.of(cell.text()))
            .toList();
    boolean says = kinds.stream().anyMatch(Column::saysWhat);
    boolean assigns =
        kinds.stream()
            .anyMatch(
                kind ->
                    kind.namesUnits() || List.of(Column.NUMBER, Column.DEADLINE).contains(kind));
    long known = kinds.stream().filter(kind -> kind != Column.UNKNOWN).distinct().count();
    return says && assigns && known >= FEWEST_KNOWN
        ? Optional.of(new Columns(row.cells(), kinds))
        : Optional.empty();
  }

  /** Whether a row heads a table, known or not: its first cell says 序号. */
  static boolean isNumberHead(TableRow row) {
    List<Slice> filled = row.filled();
    return !filled.isEmpty() && Column.of(filled.get(0).text()) == Column.NUMBER;
  }

  int size() {
    return kinds.size();
  }

  /** The first column that says who is in charge, or -1. */
  int owner() {
    int lead = kinds.indexOf(Column.LEAD);
    int responsible = kinds.indexOf(Column.RESPONSIBLE);
    return lead < 0 || responsible < 0 ? Math.max(lead, responsible) : Math.min(lead, responsible);
  }

  String label(int column, Slice cell) {
    return heads.get(column).text() + ": " + cell.text();
  }

  boolean has(Column column) {
    return kinds.contains(column);
  }

  List<Slice> unknown() {
    return heads.stream()
        .filter(head -> !head.isEmpty() && Column.of(head.text()) == Column.UNKNOWN)
        .toList();
  }
}
