package io.duban.notices.ledger;

import io.duban.notices.text.Slice;
import java.util.List;

/**
 * The tables of a document.
 *
 * @param unread rows and column heads whose meaning is not known
 */
public record AttachedTables(List<LedgerEntry> entries, List<Slice> unread) {}
