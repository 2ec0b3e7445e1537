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
      row.cells(Column.LEADER).forEach(cell -> parser.leaders(CellNames.in(cell)));
      row.cells(Column.LEAD).forEach(cell -> units(parser, cell, Role.LEAD));
      row.cells(Column.RESPONSIBLE).forEach(cell -> units(parser, cell, Role.RESPONSIBLE));
      row.cells(Column.COOPERATING).forEach(cell -> units(parser, cell, Role.COOPERATING));
      row.cells(Column.DEADLINE).forEach(parser::due);
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
