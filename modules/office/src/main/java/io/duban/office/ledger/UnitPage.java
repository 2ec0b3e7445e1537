package io.duban.office.ledger;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one unit fills in.
 *
 * @param unit id of the unit
 * @param name the unit as people write it
 * @param tasks the unit's tasks, each with what the unit itself said last
 */
public record UnitPage(String unit, String name, List<LedgerTask> tasks) {
  public UnitPage {
    requireNonNull(unit, "unit");
    requireNonNull(name, "name");
    tasks = List.copyOf(tasks);
  }
}
