package io.duban.office.ledger.filled;

import io.duban.office.ledger.CellPlace;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.cells.LedgerRowKey;
import io.duban.office.ledger.cells.Typed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A row as it came back.
 *
 * @param asOf the row's own date, else that of the page, or null
 * @param asOfUnread whether the page has a date that cannot be read, which is said once
 * @param places where the row's cells are
 * @param unread cells that cannot be read
 */
record FilledRow(
    LedgerRowKey key,
    Typed typed,
    String exported,
    LocalDate asOf,
    CellPlace asOfPlace,
    boolean asOfUnread,
    Map<LedgerColumn, CellPlace> places,
    Set<LedgerColumn> unread) {
  boolean isTouched() {
    String before = exported.isEmpty() ? Typed.NOTHING.fingerprint() : exported;
    return !unread.isEmpty() || !typed.fingerprint().equals(before);
  }
}
