package io.duban.office.ledger;

/** What can be wrong with a ledger that was filled in. */
public enum Fault {
  /** The sheet lacks columns by which programs read it. */
  SHEET_CHANGED,
  /** The row does not say what it is about. */
  ROW_WITHOUT_KEY,
  CELL_IN_ERROR,
  NOT_A_NUMBER,
  /** Fewer than none of what is counted. */
  LESS_THAN_NOTHING,
  /** One cell over several rows, so that nobody can tell of which the figure is. */
  MERGED,
  /** Shown as a percentage although the figure is counted otherwise. */
  SHOWN_AS_PERCENT,
  NOT_A_DATE,
  AS_OF_MISSING,
  UNKNOWN_STATUS,
  TEXT_TOO_LONG,
  /** Two rows of a task say different things of it. */
  CONTRADICTION,
  PERCENT_OUT_OF_RANGE,
  AS_OF_IN_FUTURE,
  AS_OF_OUTSIDE_PLAN,
  UNKNOWN_TASK,
  UNKNOWN_UNIT,
  UNIT_NOT_ASSIGNED,
  UNKNOWN_TARGET,
  NOTHING_REPORTED,
  NOTHING_TO_CORRECT,
  /** A figure that only grows is less than before, and no reason is given. */
  LESS_THAN_BEFORE,
  /** Refused by a rule that has no words of its own here. */
  REFUSED
}
