package io.duban.office.ledger.filled;

import io.duban.office.ledger.CellPlace;

/**
 * What was filled in, and where.
 *
 * @param value null where the cell is empty or cannot be read
 */
public record FilledCell<T>(T value, CellPlace place) {}
