package io.duban.notices.ledger;

import io.duban.notices.text.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row with its cells under the columns they belong to. */
record LedgerRow(TableRow row, Columns columns, Alignment alignment) {
  static LedgerRow of(TableRow row, Columns columns) {
    return new LedgerRow(row, columns, Alignment.of(row, columns));
  }

  /** The filled cells of a kind, from left to right. */
  Stream<Slice> cells(ColumnKind kind) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.kinds().get(i) == kind)
        .mapToObj(alignment.cells()::get)
        .filter(cell -> !cell.isEmpty());
  }

  /** What is to be done. */
  List<Slice> words() {
    return Stream.concat(cells(ColumnKind.TASK), cells(ColumnKind.GOAL))
        .sorted(Comparator.comparingInt(Slice::start))
        .toList();
  }

  Optional<Slice> number() {
    return cells(ColumnKind.NUMBER).findFirst();
  }

  boolean namesOwner() {
    return cells(ColumnKind.LEAD).findAny().isPresent()
        || cells(ColumnKind.RESPONSIBLE).findAny().isPresent();
  }
}
