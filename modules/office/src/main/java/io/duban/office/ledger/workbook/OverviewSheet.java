package io.duban.office.ledger.workbook;

import io.duban.contracts.Light;
import io.duban.contracts.TaskQuarter;
import io.duban.office.ledger.Ledger;
import io.duban.office.ledger.LedgerTask;
import io.duban.office.ledger.LedgerWords;
import io.duban.office.ledger.cells.CellText;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.look.Look;

/** All tasks on one sheet, to read. */
final class OverviewSheet {
  private final LedgerPage page;
  private final LedgerWords words;
  private final TaskWords taskWords;
  private final TaskCells cells;

  OverviewSheet(LedgerPage page, LedgerWords words) {
    this.page = page;
    this.words = words;
    this.taskWords = new TaskWords(words);
    this.cells = new TaskCells(page, taskWords);
  }

  void write(Ledger ledger) {
    page.title(words.text("title", ledger.region(), ledger.year()));
    page.wide(LedgerPage.NOTE, 0, page.lastShown(), note(ledger), Look.NOTE);
    ledger.tasks().forEach(this::row);
    page.finish();
  }

  private String note(Ledger ledger) {
    return words.text(
        "note",
        words.domain().period(ledger.quarter()),
        words.domain().date(ledger.exported()),
        ledger.tasks().size(),
        count(ledger, Light.RED),
        count(ledger, Light.YELLOW),
        count(ledger, Light.GREEN),
        count(ledger, Light.GREY));
  }

  private static long count(Ledger ledger, Light light) {
    return ledger.tasks().stream().filter(task -> task.light() == light).count();
  }

  private void row(LedgerTask entry) {
    int row = page.nextRow();
    TaskQuarter verdict = entry.row();
    cells.task(row, entry, false);
    page.put(row, LedgerColumn.TARGET, taskWords.targets(entry), Look.TEXT);
    cells.share(row, LedgerColumn.PLANNED, entry.planned());
    cells.share(row, LedgerColumn.EARNED, entry.earned());
    text(row, LedgerColumn.NARRATIVE, verdict == null ? "" : verdict.getNarrative());
    text(row, LedgerColumn.OBSTACLES, verdict == null ? "" : verdict.getObstacles());
    text(row, LedgerColumn.NEXT_STEPS, entry.said() == null ? "" : entry.said().getNextSteps());
    cells.light(row, entry.light());
  }

  private void text(int row, LedgerColumn field, String text) {
    page.put(row, field, CellText.clean(text), Look.TEXT);
  }
}
