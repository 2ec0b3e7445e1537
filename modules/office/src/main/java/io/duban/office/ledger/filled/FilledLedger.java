package io.duban.office.ledger.filled;

import io.duban.office.ledger.CellProblem;
import java.util.List;

/**
 * A ledger that came back.
 *
 * @param tasks those that were filled in or changed, in the order of the sheets
 * @param untouched how many are as they were written
 * @param problems what cannot be read, in the order of the sheets
 * @param ignored names of sheets that are no part of a ledger
 */
public record FilledLedger(
    List<FilledTask> tasks, int untouched, List<CellProblem> problems, List<String> ignored) {
  public FilledLedger {
    tasks = List.copyOf(tasks);
    problems = List.copyOf(problems);
    ignored = List.copyOf(ignored);
  }
}
