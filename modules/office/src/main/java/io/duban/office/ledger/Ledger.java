package io.duban.office.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands in a working ledger.
 *
 * @param region the region as people write it
 * @param year the plan year
 * @param quarter as {@code 2026Q1}
 * @param exported day on which it is written
 * @param tasks all tasks, each with the words of the unit that speaks for it
 * @param pages a page to fill in for each unit
 */
public record Ledger(
    String region,
    int year,
    String quarter,
    LocalDate exported,
    List<LedgerTask> tasks,
    List<UnitPage> pages) {
  public Ledger {
    requireNonNull(region, "region");
    requireNonNull(quarter, "quarter");
    requireNonNull(exported, "exported");
    tasks = List.copyOf(tasks);
    pages = List.copyOf(pages);
  }
}
