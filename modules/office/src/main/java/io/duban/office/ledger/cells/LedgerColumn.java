package io.duban.office.ledger.cells;

import java.util.List;

/** A column of a ledger. */
public enum LedgerColumn {
  NUMBER(5.5),
  TASK(28),
  TARGET(22),
  LEADER(8.5),
  RESPONSIBLE(13),
  COOPERATING(13),
  ROLE(6.5),
  DEADLINE(11.5),
  PLANNED(8.5),
  EARNED(8.5),
  FIGURE(10),
  PERCENT(9),
  STATUS(10),
  NARRATIVE(28),
  OBSTACLES(18),
  NEXT_STEPS(18),
  LIGHT(7.5),
  AS_OF(12.5),
  REASON(14),
  /** Says to a program what the row is about; hidden. */
  KEY(10),
  /** Says to a program what stood in the row when it was written; hidden. */
  EXPORTED(10);

  public static final List<LedgerColumn> OVERVIEW =
      List.of(
          NUMBER,
          TASK,
          TARGET,
          LEADER,
          RESPONSIBLE,
          COOPERATING,
          DEADLINE,
          PLANNED,
          EARNED,
          NARRATIVE,
          OBSTACLES,
          NEXT_STEPS,
          LIGHT);

  public static final List<LedgerColumn> UNIT =
      List.of(
          NUMBER,
          TASK,
          TARGET,
          LEADER,
          RESPONSIBLE,
          COOPERATING,
          ROLE,
          DEADLINE,
          PLANNED,
          FIGURE,
          PERCENT,
          STATUS,
          NARRATIVE,
          OBSTACLES,
          NEXT_STEPS,
          LIGHT,
          AS_OF,
          REASON,
          KEY,
          EXPORTED);

  /** Those a unit's clerk fills in. */
  public static final List<LedgerColumn> INPUTS =
      List.of(FIGURE, PERCENT, STATUS, NARRATIVE, OBSTACLES, NEXT_STEPS, AS_OF, REASON);

  private static final String MARK = "duban:";

  private final double width;

  LedgerColumn(double width) {
    this.width = width;
  }

  /** In digits of the usual font. */
  public double width() {
    return width;
  }

  public boolean hidden() {
    return this == KEY || this == EXPORTED;
  }

  /** What stands above the column for programs, whatever language its heading is in. */
  public String mark() {
    return MARK + name();
  }

  public static LedgerColumn marked(String text) {
    for (LedgerColumn field : values()) {
      if (field.mark().equals(text.strip())) {
        return field;
      }
    }
    return null;
  }
}
