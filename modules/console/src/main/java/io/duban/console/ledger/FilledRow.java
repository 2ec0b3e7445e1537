package io.duban.console.ledger;

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
    RowKey key,
    Typed typed,
    String exported,
    LocalDate asOf,
    CellPlace asOfPlace,
    boolean asOfUnread,
    Map<Field, CellPlace> places,
    Set<Field> unread) {
  boolean isTouched() {
    String before = exported.isEmpty() ? Typed.NOTHING.fingerprint() : exported;
    return !unread.isEmpty() || !typed.fingerprint().equals(before);
  }
}
