package io.duban.notices;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.document.Document;
import io.duban.notices.document.DocumentReader;
import io.duban.notices.head.Head;
import io.duban.notices.head.HeadReader;
import io.duban.notices.item.ItemReader;
import io.duban.notices.item.Items;
import io.duban.notices.item.LedgerItems;
import io.duban.notices.item.Part;
import io.duban.notices.ledger.Ledger;
import io.duban.notices.ledger.LedgerReader;
import io.duban.notices.outline.Outline;
import io.duban.notices.report.Report;
import io.duban.notices.report.ReportReader;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.unit.UnitDraft;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a notice that assigns numbered items to units, or government work reports. */
public final class NoticeReader {
  private final NoticeOverrides overrides;

  public NoticeReader() {
    this(NoticeOverrides.NONE);
  }

  public NoticeReader(NoticeOverrides overrides) {
    this.overrides = overrides;
  }

  /** Reads a file of any format that {@link DocumentReader} knows. */
  public NoticeReading read(Path file) throws IOException {
    Document document = DocumentReader.read(file);
    return read(document.name(), document.text());
  }

  /** Reads a text that is already decoded; the name only serves messages. */
  public NoticeReading read(String name, String text) {
    SourceText source = new SourceText(name, text);
    return reports(source).map(ReportChoice::only).orElseGet(() -> readItems(source));
  }

  /** Reads a file that may hold several government work reports. */
  public List<NoticeReading> readAll(Path file) throws IOException {
    Document document = DocumentReader.read(file);
    return readAll(document.name(), document.text());
  }

  /**
   * One reading for each region, in the order of the text; a report that is cut off before its plan
   * gives a reading without tasks.
   */
  public List<NoticeReading> readAll(String name, String text) {
    SourceText source = new SourceText(name, text);
    return reports(source).map(ReportChoice::all).orElseGet(() -> List.of(readItems(source)));
  }

  // A title alone may head a table or a list that says who does what.
  private Optional<ReportChoice> reports(SourceText source) {
    List<Report> reports = ReportReader.read(source);
    boolean spoken = reports.stream().anyMatch(Report::spoken);
    return reports.isEmpty() || (!spoken && assignsUnits(source))
        ? Optional.empty()
        : Optional.of(new ReportChoice(source.file(), reports, overrides));
  }

  private static boolean assignsUnits(SourceText source) {
    Outline outline = Outline.of(source);
    return !ItemReader.read(source, outline).items().isEmpty()
        || !LedgerReader.read(source, outline.rows()).entries().isEmpty();
  }

  private NoticeReading readItems(SourceText source) {
    Outline outline = Outline.of(source);
    if (outline.isCutOff()) {
      throw tooLong(source);
    }
    Items items = ItemReader.read(source, outline);
    Ledger ledger = LedgerReader.read(source, outline.rows());
    if (items.items().isEmpty() && ledger.entries().isEmpty()) {
      throw nothingToDo(source, outline);
    }
    Part rowsPart = items.items().isEmpty() ? Part.BODY : Part.LEDGER;
    Items rows = LedgerItems.of(ledger.entries(), rowsPart);
    List<OpenQuestion> confirm = new ArrayList<>();
    HeadReader headReader = new HeadReader(source, outline);
    Head head = headReader.read();
    NoticeFacts facts = NoticeFacts.of(source.file(), head, overrides, confirm);
    UnitDraft units = new UnitDraft();
    TaskQuestions questions = new TaskQuestions(source, confirm);
    TaskAssembler assembler = new TaskAssembler(source, facts, units, questions);
    List<ReadItem> read = new ArrayList<>();
    items.items().forEach(item -> read.add(assembler.assemble(item, null)));
    read.addAll(
        new LedgerTasks(facts, assembler, questions).of(ledger, rows.items(), items.items()));
    Notice notice = notice(facts, head, read.stream().map(ReadItem::task).toList(), units);
    List<Slice> unread =
        Stream.concat(ledger.unread().stream(), UnnumberedDuties.in(outline)).toList();
    confirm.addAll(
        new NoticeQuestions(source, facts)
            .of(items.with(rows), headReader.otherReportingRules(), unread, notice.units()));
    return new NoticeReading(notice, read, confirm);
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
