package io.duban.notices;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.confirm.TaskQuestions;
import io.duban.notices.duty.Duty;
import io.duban.notices.item.Item;
import io.duban.notices.item.Part;
import io.duban.notices.outline.Block;
import io.duban.notices.outline.Level;
import io.duban.notices.report.DraftItem;
import io.duban.notices.report.WorkReport;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.unit.UnitDraft;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a notice of a government work report: its goals and drafts are tasks without units. */
final class ReportReading {
  private static final Duty NOBODY =
      new Duty(List.of(), List.of(), List.of(), List.of(), List.of());
  private static final int LONGEST_QUOTE = 60;

  private final WorkReport report;
  private final SourceText source;
  private final NoticeFacts facts;
  private final List<OpenQuestion> confirm = new ArrayList<>();

  private ReportReading(WorkReport report, NoticeOverrides overrides) {
    this.report = report;
    this.source = report.source();
    this.facts = NoticeFacts.of(source.file(), report.head(), overrides, confirm);
  }

  static NoticeReading of(WorkReport report, NoticeOverrides overrides) {
    return new ReportReading(report, overrides).read();
  }

  private NoticeReading read() {
    if (report.isTooLong()) {
      throw new NoticeUnreadableException(
          source.file(),
          "more than %d goals and measures, as no report has".formatted(WorkReport.MOST_DRAFTS),
          "check that this is the right file, or cut it into files of one report each");
    }
    TaskAssembler assembler =
        new TaskAssembler(source, facts, new UnitDraft(), new TaskQuestions(source, confirm));
    List<ReadItem> items = new ArrayList<>();
    numbered(Part.GOALS, report.goals()).map(assembler::assembleHeadline).forEach(items::add);
    numbered(Part.BODY, report.drafts())
        .map(item -> assembler.assemble(item, null))
        .forEach(items::add);
    items.forEach(item -> askForUnit(item.task()));
    askAboutTheRest(items.isEmpty());
    return new NoticeReading(notice(items), items, confirm);
  }

  private static Stream<Item> numbered(Part part, List<DraftItem> drafts) {
    return IntStream.range(0, drafts.size()).mapToObj(i -> item(part, i + 1, drafts.get(i)));
  }

  private static Item item(Part part, int number, DraftItem draft) {
    Block block = new Block(Level.ITEM, number, draft.whole(), draft.words());
    return new Item(part, number, draft.section(), block, List.of(draft.words()), NOBODY, false);
  }

  private Notice notice(List<ReadItem> items) {
    return new Notice(
        facts.region(),
        facts.regionName(),
        facts.year(),
        report.head().title().orElse(""),
        report.head().issuer().orElse(facts.regionName() + "人民政府"),
        "",
        facts.issued(),
        facts.reporting(),
        items.stream().map(ReadItem::task).toList(),
        List.of());
  }

  private void askForUnit(Task task) {
    confirm.add(
        new OpenQuestion(Reason.UNIT_MISSING, task.id(), task.title(), List.of(), task.source()));
  }

  private void askAboutTheRest(boolean empty) {
    report.unfinished().ifPresent(this::askNotRead);
    if (empty) {
      Slice whole = report.whole();
      askNotRead(whole.until(Math.min(LONGEST_QUOTE, whole.text().length())));
    }
  }

  private void askNotRead(Slice words) {
    confirm.add(
        new OpenQuestion(
            Reason.NOT_READ, null, source.words(words), List.of(), source.range(words)));
  }
}
