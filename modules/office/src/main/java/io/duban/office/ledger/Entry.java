package io.duban.office.ledger;

/**
 * What was filled in, and where.
 *
 * @param value null where the cell is empty or cannot be read
 */
public record Entry<T>(T value, CellPlace place) {}
