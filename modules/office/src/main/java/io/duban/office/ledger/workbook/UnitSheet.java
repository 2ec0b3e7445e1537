package io.duban.office.ledger.workbook;

import io.duban.contracts.Assignment;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Target;
import io.duban.contracts.TargetVerdict;
import io.duban.contracts.Task;
import io.duban.office.ledger.Ledger;
import io.duban.office.ledger.LedgerTask;
import io.duban.office.ledger.LedgerWords;
import io.duban.office.ledger.UnitPage;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.cells.LedgerRowKey;
import io.duban.office.ledger.cells.Typed;
import io.duban.office.ledger.look.Look;
import java.math.BigDecimal;
import java.util.List;

/** One unit's tasks, with cells to fill in. */
final class UnitSheet {
  private final LedgerPage page;
  private final LedgerWords words;
  private final TaskWords taskWords;
  private final TaskCells cells;

  UnitSheet(LedgerPage page, LedgerWords words) {
    this.page = page;
    this.words = words;
    this.taskWords = new TaskWords(words);
    this.cells = new TaskCells(page, taskWords);
  }

  void write(Ledger ledger, UnitPage unit) {
    page.title(words.text("unitTitle", ledger.region(), ledger.year(), unit.name()));
    asOf(ledger);
    for (LedgerTask task : unit.tasks()) {
      rows(unit.unit(), task);
    }
    page.finish();
    new InputRules(page, words).apply(ledger.year());
    protect();
  }

  private void asOf(Ledger ledger) {
    int first = page.column(LedgerColumn.FIGURE);
    String note =
        words.text(
            "unitNote",
            words.domain().period(ledger.quarter()),
            words.domain().date(ledger.exported()));
    page.wide(LedgerPage.NOTE, 0, page.column(LedgerColumn.COOPERATING), note, Look.NOTE);
    page.wide(
        LedgerPage.NOTE, page.column(LedgerColumn.ROLE), first - 1, words.text("asOf"), Look.LABEL);
    page.wide(LedgerPage.NOTE, first, first + 1, "", Look.INPUT_DATE);
    page.put(LedgerPage.NOTE, LedgerColumn.KEY, LedgerRowKey.AS_OF, Look.MARK);
    page.put(LedgerPage.HEAD, LedgerColumn.KEY, LedgerRowKey.HEAD, Look.MARK);
  }

  private void rows(String unit, LedgerTask entry) {
    List<Target> targets = entry.task().getTargets();
    if (targets.isEmpty()) {
      row(unit, entry, null, false);
    }
    for (int i = 0; i < targets.size(); i++) {
      row(unit, entry, targets.get(i), i > 0);
    }
  }

  private void row(String unit, LedgerTask entry, Target target, boolean again) {
    int row = page.nextRow();
    cells.task(row, entry, again);
    page.put(row, LedgerColumn.ROLE, role(unit, entry.task()), Look.CENTRED);
    page.put(row, LedgerColumn.TARGET, target == null ? "" : taskWords.target(target), Look.TEXT);
    cells.share(row, LedgerColumn.PLANNED, planned(entry, target));
    cells.light(row, target == null ? entry.light() : entry.light(target));
    Typed typed = Typed.of(entry.said(), entry.isToldByPercent() ? null : target, again);
    figure(row, entry, target, typed);
    if (again) {
      close(row);
    } else {
      number(row, LedgerColumn.PERCENT, typed.percent());
      said(row, entry.said(), typed);
    }
    page.put(row, LedgerColumn.AS_OF, "", again ? Look.CLOSED : Look.INPUT_DATE);
    page.put(row, LedgerColumn.REASON, "", again ? Look.CLOSED : Look.INPUT);
    page.put(row, LedgerColumn.KEY, key(unit, entry.task(), target).toString(), Look.MARK);
    page.put(row, LedgerColumn.EXPORTED, typed.fingerprint(), Look.MARK);
  }

  private static LedgerRowKey key(String unit, Task task, Target target) {
    return target == null
        ? new LedgerRowKey(unit, task.getId(), "", "")
        : new LedgerRowKey(unit, task.getId(), target.getMetric(), target.getUnit());
  }

  private void said(int row, ProgressReported said, Typed typed) {
    String status = said == null ? "" : words.domain().status(said.getStatus());
    page.put(row, LedgerColumn.STATUS, status, Look.INPUT_CENTRED);
    page.put(row, LedgerColumn.NARRATIVE, typed.narrative(), Look.INPUT);
    page.put(row, LedgerColumn.OBSTACLES, typed.obstacles(), Look.INPUT);
    page.put(row, LedgerColumn.NEXT_STEPS, typed.nextSteps(), Look.INPUT);
  }

  private void close(int row) {
    page.put(row, LedgerColumn.PERCENT, "", Look.CLOSED);
    page.put(row, LedgerColumn.STATUS, "", Look.CLOSED);
    page.put(row, LedgerColumn.NARRATIVE, "", Look.CLOSED);
    page.put(row, LedgerColumn.OBSTACLES, "", Look.CLOSED);
    page.put(row, LedgerColumn.NEXT_STEPS, "", Look.CLOSED);
  }

  private void figure(int row, LedgerTask entry, Target target, Typed typed) {
    if (target == null || entry.isToldByPercent()) {
      page.put(row, LedgerColumn.FIGURE, "", Look.CLOSED);
    } else {
      number(row, LedgerColumn.FIGURE, typed.figure());
    }
  }

  private void number(int row, LedgerColumn field, BigDecimal number) {
    if (number == null) {
      page.put(row, field, "", Look.INPUT_CENTRED);
    } else {
      page.put(row, field, number.doubleValue(), Look.INPUT_CENTRED);
    }
  }

  private static BigDecimal planned(LedgerTask entry, Target target) {
    return target == null
        ? entry.planned()
        : entry.verdict(target).map(TargetVerdict::getPlanned).orElse(null);
  }

  private String role(String unit, Task task) {
    return task.getAssignments().stream()
        .filter(assignment -> assignment.getUnit().equals(unit))
        .map(Assignment::getRole)
        .findFirst()
        .map(words.domain()::role)
        .orElse("");
  }

  /** Without a password, so that nobody is ever locked out. */
  private void protect() {
    page.sheet().enableLocking();
    page.sheet().lockAutoFilter(false);
    page.sheet().lockSort(false);
    page.sheet().lockFormatColumns(false);
    page.sheet().lockFormatRows(false);
  }
}
