package io.duban.notices.ledger;

import io.duban.notices.duty.Duty;
import io.duban.notices.duty.DutyParser;
import io.duban.notices.text.Slice;
import io.duban.rules.task.Role;
import java.util.List;

/** Who answers for a row, and by when. */
final class RowDuty {
  private RowDuty() {}

  static Duty of(List<LedgerRow> rows) {
    DutyParser parser = new DutyParser();
    for (LedgerRow row : rows) {
      row.cells(ColumnKind.LEADER).forEach(cell -> parser.leaders(CellNames.in(cell)));
      row.cells(ColumnKind.LEAD).forEach(cell -> units(parser, cell, Role.LEAD));
      row.cells(ColumnKind.RESPONSIBLE).forEach(cell -> units(parser, cell, Role.RESPONSIBLE));
      row.cells(ColumnKind.COOPERATING).forEach(cell -> units(parser, cell, Role.COOPERATING));
      row.cells(ColumnKind.DEADLINE).forEach(parser::due);
    }
    return parser.duty();
  }

  private static void units(DutyParser parser, Slice cell, Role role) {
    if (DutyParser.saysRole(cell)) {
      parser.read(cell);
    } else {
      parser.names(CellNames.in(cell), role);
    }
  }
}
