package io.duban.office.ledger.workbook;

import io.duban.contracts.Light;
import io.duban.contracts.Task;
import io.duban.office.ledger.LedgerTask;
import io.duban.office.ledger.cells.CellText;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.look.LightIcons;
import io.duban.office.ledger.look.Look;
import java.math.BigDecimal;

/** The cells that say the same of a task wherever it stands. */
final class TaskCells {
  private final LedgerPage page;
  private final TaskWords words;

  TaskCells(LedgerPage page, TaskWords words) {
    this.page = page;
    this.words = words;
  }

  /**
   * Number, title, units and deadline.
   *
   * @param again whether the row above is about the same task
   */
  void task(int row, LedgerTask entry, boolean again) {
    Look text = again ? Look.REPEATED : Look.TEXT;
    Look centred = again ? Look.REPEATED_CENTRED : Look.CENTRED;
    Task task = entry.task();
    page.put(row, LedgerColumn.NUMBER, task.getNumber(), centred);
    page.put(row, LedgerColumn.TASK, CellText.clean(task.getTitle()), text);
    page.put(row, LedgerColumn.LEADER, words.leaders(task), centred);
    page.put(row, LedgerColumn.RESPONSIBLE, words.responsible(task), text);
    page.put(row, LedgerColumn.COOPERATING, words.cooperating(task), text);
    if (entry.deadline() == null) {
      page.put(row, LedgerColumn.DEADLINE, words.standing(), centred);
    } else {
      page.put(row, LedgerColumn.DEADLINE, entry.deadline(), Look.DATE);
    }
  }

  void share(int row, LedgerColumn field, BigDecimal points) {
    if (points == null) {
      page.put(row, field, "", Look.SHARE);
    } else {
      page.put(row, field, points.movePointLeft(2).doubleValue(), Look.SHARE);
    }
  }

  void light(int row, Light light) {
    int number = LightIcons.number(light);
    if (number == 0) {
      page.put(row, LedgerColumn.LIGHT, LightIcons.GREY, Look.GREY_LIGHT);
    } else {
      page.put(row, LedgerColumn.LIGHT, number, Look.LIGHT);
    }
  }
}
