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
record Columns(List<Slice> heads, List<ColumnKind> kinds) {
  private static final int LONGEST_HEAD = 30;
  private static final int FEWEST_KNOWN = 2;

  /** The columns if the row is the head of a ledger: what is to be done, and who or by when. */
  static Optional<Columns> of(TableRow row) {
    if (row.cells().stream().anyMatch(cell -> cell.text().length() > LONGEST_HEAD)) {
      return Optional.empty();
    }
    List<ColumnKind> kinds =
        row.cells().stream()
            .map(cell -> cell.isEmpty() ? ColumnKind.UNKNOWN : ColumnKind.of(cell.text()))
            .toList();
    boolean says = kinds.stream().anyMatch(ColumnKind::saysWhat);
    boolean assigns =
        kinds.stream()
            .anyMatch(
                kind ->
                    kind.namesUnits()
                        || List.of(ColumnKind.NUMBER, ColumnKind.DEADLINE).contains(kind));
    long known = kinds.stream().filter(kind -> kind != ColumnKind.UNKNOWN).distinct().count();
    return says && assigns && known >= FEWEST_KNOWN
        ? Optional.of(new Columns(row.cells(), kinds))
        : Optional.empty();
  }

  /** Whether a row heads a table, known or not: its first cell says 序号. */
  static boolean isNumberHead(TableRow row) {
    List<Slice> filled = row.filled();
    return !filled.isEmpty() && ColumnKind.of(filled.get(0).text()) == ColumnKind.NUMBER;
  }

  int size() {
    return kinds.size();
  }

  /** The first column that says who is in charge, or -1. */
  int owner() {
    int lead = kinds.indexOf(ColumnKind.LEAD);
    int responsible = kinds.indexOf(ColumnKind.RESPONSIBLE);
    return lead < 0 || responsible < 0 ? Math.max(lead, responsible) : Math.min(lead, responsible);
  }

  String label(int column, Slice cell) {
    return heads.get(column).text() + ": " + cell.text();
  }

  boolean has(ColumnKind column) {
    return kinds.contains(column);
  }

  List<Slice> unknown() {
    return heads.stream()
        .filter(head -> !head.isEmpty() && ColumnKind.of(head.text()) == ColumnKind.UNKNOWN)
        .toList();
  }
}
