package io.duban.notices;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.TaskQuestions;
import io.duban.notices.head.Head;
import io.duban.notices.head.HeadReader;
import io.duban.notices.item.Item;
import io.duban.notices.item.ItemReader;
import io.duban.notices.item.Items;
import io.duban.notices.item.LedgerItems;
import io.duban.notices.item.Part;
import io.duban.notices.item.UnnumberedDuties;
import io.duban.notices.ledger.AttachedTableReader;
import io.duban.notices.ledger.AttachedTables;
import io.duban.notices.ledger.JoinedFigures;
import io.duban.notices.outline.Outline;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.unit.UnitDraft;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a notice that assigns numbered items, or the rows of a table, to units. */
final class ItemNoticeReader {
  private final SourceText source;
  private final NoticeOverrides overrides;
  private final List<OpenQuestion> confirm = new ArrayList<>();

  ItemNoticeReader(SourceText source, NoticeOverrides overrides) {
    this.source = JoinedFigures.in(source);
    this.overrides = overrides;
  }

  NoticeReading read() {
    Outline outline = Outline.of(source);
    if (outline.isCutOff()) {
      throw tooLong(source);
    }
    Items items = ItemReader.read(source, outline, overrides.rulings().items());
    AttachedTables ledger = AttachedTableReader.read(source, outline.rows());
    if (items.items().isEmpty() && ledger.entries().isEmpty()) {
      throw nothingToDo(source, outline);
    }
    return read(outline, items, ledger);
  }

  private NoticeReading read(Outline outline, Items items, AttachedTables ledger) {
    HeadReader headReader = new HeadReader(source, outline);
    Head head = headReader.read();
    NoticeFacts facts = NoticeFacts.of(source.file(), head, overrides, confirm);
    Part rowsPart = items.items().isEmpty() ? Part.BODY : Part.LEDGER;
    Items rows = LedgerItems.of(ledger.entries(), rowsPart);
    UnitDraft units = UnitDraft.expecting(items.with(rows).unitNames());
    List<ReadItem> read = assemble(facts, units, items.items(), ledger, rows.items());
    Notice notice = notice(facts, head, read.stream().map(ReadItem::task).toList(), units);
    List<Slice> unread =
        Stream.concat(ledger.unread().stream(), UnnumberedDuties.in(outline)).toList();
    confirm.addAll(
        new NoticeQuestions(source, facts)
            .of(items.with(rows), headReader.otherReportingRules(), unread, notice.units()));
    return new NoticeReading(notice, read, confirm);
  }

  private List<ReadItem> assemble(
      NoticeFacts facts, UnitDraft units, List<Item> body, AttachedTables ledger, List<Item> rows) {
    TaskQuestions questions = new TaskQuestions(source, confirm);
    TaskAssembler assembler = new TaskAssembler(source, facts, units, questions);
    List<ReadItem> read = new ArrayList<>();
    body.forEach(item -> read.add(assembler.assemble(item, null)));
    read.addAll(new LedgerTasks(facts, assembler, questions).of(ledger, rows, body));
    return read;
  }

  private static Notice notice(NoticeFacts facts, Head head, List<Task> tasks, UnitDraft units) {
    return new Notice(
        facts.region(),
        facts.regionName(),
        facts.year(),
        head.title().orElse(""),
        head.issuer().orElse(""),
        head.number().orElse(""),
        facts.issued(),
        facts.reporting(),
        tasks,
        units.units(facts.yearStart()));
  }

  private static NoticeUnreadableException tooLong(SourceText source) {
    return new NoticeUnreadableException(
        source.file(),
        "more paragraphs than any notice in its %d lines".formatted(source.lines()),
        "cut it into files of one notice each");
  }

  private static NoticeUnreadableException nothingToDo(SourceText source, Outline outline) {
    String problem =
        outline.blocks().isEmpty()
            ? "no numbered item in %d lines".formatted(source.lines())
            : "none of the %d numbered paragraphs names its units in brackets, first at line %d"
                .formatted(
                    outline.blocks().size(), source.range(outline.blocks().get(0).whole()).line());
    return new NoticeUnreadableException(
        source.file(), problem, "an item should look like 46.….(A局牵头,B局负责)");
  }
}
