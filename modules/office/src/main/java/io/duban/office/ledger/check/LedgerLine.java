package io.duban.office.ledger.check;

import io.duban.office.ledger.CellPlace;
import io.duban.office.ledger.CellProblem;

/**
 * What became of a task of a ledger, or what is wrong with a cell of it.
 *
 * @param unit id of the unit, or null where the row does not say
 * @param task id of the task, or null where the row does not say
 * @param eventId id of the report, or null where something is wrong
 * @param problem or null
 */
public record LedgerLine(
    CellPlace place, String unit, String task, Result result, String eventId, CellProblem problem) {

  /** What became of it. */
  public enum Result {
    /** Reported just now. */
    SENT,
    /** Can be reported. */
    READY,
    /** Was reported before, exactly so. */
    ALREADY_SENT,
    /** Was reported before, and something else has been said since. */
    SUPERSEDED,
    WRONG
  }

  public static LedgerLine wrong(CellProblem problem) {
    return new LedgerLine(
        problem.place(), problem.unit(), problem.task(), Result.WRONG, null, problem);
  }

  public LedgerLine sent() {
    return new LedgerLine(place, unit, task, Result.SENT, eventId, problem);
  }
}
