package io.duban.notices;

import io.duban.notices.confirm.Reason;
import io.duban.notices.confirm.TaskQuestions;
import io.duban.notices.item.Item;
import io.duban.notices.item.ParentFinder;
import io.duban.notices.item.Part;
import io.duban.notices.ledger.AttachedTables;
import io.duban.notices.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.List;

/** Makes tasks of the rows of the document's tables. */
final class LedgerTasks {
  private final NoticeFacts facts;
  private final TaskAssembler assembler;
  private final TaskQuestions questions;

  LedgerTasks(NoticeFacts facts, TaskAssembler assembler, TaskQuestions questions) {
    this.facts = facts;
    this.assembler = assembler;
    this.questions = questions;
  }

  /**
   * Rows beside a body of items elaborate them; a document of nothing but rows has them as body.
   */
  List<ReadItem> of(AttachedTables ledger, List<Item> rows, List<Item> body) {
    ParentFinder parents = new ParentFinder(body);
    List<ReadItem> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Item row = rows.get(i);
      read.add(assembler.assemble(row, row.part() == Part.LEDGER ? parent(row, parents) : null));
      askAboutRow(facts.taskId(row), ledger.entries().get(i));
    }
    return read;
  }

  private String parent(Item row, ParentFinder parents) {
    ParentFinder.Match match = parents.find(row);
    if (match.parent().isPresent()) {
      return facts.taskId(match.parent().get());
    }
    questions.ask(
        Reason.PARENT_UNCLEAR,
        facts.taskId(row),
        row.words().get(0),
        match.candidates().stream().map(facts::taskId).toList());
    return null;
  }

  private void askAboutRow(String task, LedgerEntry entry) {
    if (!entry.doubts().isEmpty()) {
      questions.ask(Reason.CELLS_MOVED, task, entry.whole(), entry.doubts());
    }
    if (entry.duty().parties().isEmpty()) {
      questions.ask(Reason.UNIT_MISSING, task, entry.whole(), List.of());
    }
  }
}
