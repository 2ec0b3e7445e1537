package io.duban.office.ledger;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something wrong with a cell. {@link LedgerWords} has the words for it.
 *
 * @param unit id of the unit the row is of, or null
 * @param task id of the task the row is about, or null
 * @param details what the words name, such as what was typed
 */
public record CellProblem(
    CellPlace place, String unit, String task, Fault fault, List<String> details) {
  public CellProblem {
    requireNonNull(place, "place");
    requireNonNull(fault, "fault");
    details = List.copyOf(details);
  }
}
