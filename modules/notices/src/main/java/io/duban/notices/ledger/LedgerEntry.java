package io.duban.notices.ledger;

import io.duban.notices.duty.Duty;
import io.duban.notices.text.Slice;
import java.util.List;
import java.util.Optional;

/**
 * What a table gives somebody to do: one row, with the rows that carry it on.
 *
 * @param table which of the document's tables, from 1
 * @param number as the row numbers itself
 * @param section the heading above the row in its table, empty if none
 * @param whole the row with the rows that carry it on
 * @param doubts cells that may belong to one of several columns, each with the columns
 */
public record LedgerEntry(
    int table,
    Optional<Integer> number,
    String section,
    Slice whole,
    List<Slice> words,
    Duty duty,
    List<String> doubts) {}
