package io.duban.notices;

import io.duban.notices.confirm.Reason;
import io.duban.notices.confirm.TaskQuestions;
import io.duban.notices.goals.HeadlineReader;
import io.duban.notices.goals.TargetReader;
import io.duban.notices.goals.TargetReading;
import io.duban.notices.head.ReportingReader;
import io.duban.notices.item.Item;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.text.Titles;
import io.duban.notices.time.DatePhrase;
import io.duban.notices.unit.UnitDraft;
import io.duban.rules.task.Reporting;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a task of an item and collects what is open about it. */
final class TaskAssembler {
  private final SourceText source;
  private final NoticeFacts facts;
  private final TaskQuestions questions;
  private final TargetReader targets;
  private final HeadlineReader headlines;
  private final DeadlineReader deadlines;
  private final AssignmentReader assignments;

  TaskAssembler(SourceText source, NoticeFacts facts, UnitDraft units, TaskQuestions questions) {
    this.source = source;
    this.facts = facts;
    this.questions = questions;
    this.targets = new TargetReader(source);
    this.headlines = new HeadlineReader(source);
    this.deadlines = new DeadlineReader(source, facts, questions);
    this.assignments = new AssignmentReader(source, units, questions);
  }

  /**
   * The task of an item.
   *
   * @param parent id of the task it elaborates, or null
   */
  ReadItem assemble(Item item, String parent) {
    return assemble(item, parent, targets::read);
  }

  /** The task of a headline target, of which every figure counts. */
  ReadItem assembleHeadline(Item item) {
    return assemble(item, null, headlines::read);
  }

  private ReadItem assemble(
      Item item, String parent, BiFunction<List<Slice>, List<DatePhrase>, TargetReading> reader) {
    String id = facts.taskId(item);
    List<DatePhrase> inText = deadlines.inText(item);
    List<DatePhrase> due = deadlines.due(id, item);
    Task task =
        task(id, item, targets(id, reader.apply(item.words(), inText)), inText, due, parent);
    return new ReadItem(
        item.part(),
        task,
        assignments.leaders(item.duty()),
        deadlines.stated(id, Stream.concat(inText.stream(), due.stream()).toList()));
  }

  private Task task(
      String id,
      Item item,
      List<Target> targets,
      List<DatePhrase> inText,
      List<DatePhrase> due,
      String parent) {
    String text = item.words().stream().map(source::words).collect(Collectors.joining());
    return new Task(
        id,
        facts.region(),
        facts.year(),
        item.number(),
        item.section(),
        Titles.of(text),
        text,
        assignments.read(id, item),
        targets,
        reporting(item),
        facts.issued(),
        facts.yearStart(),
        TaskDeadline.of(item, inText, due, targets, facts.yearEnd()),
        parent,
        source.file(),
        source.range(item.block().whole()));
  }

  private Reporting reporting(Item item) {
    return item.words().stream()
        .flatMap(words -> ReportingReader.inItem(words).stream())
        .findFirst()
        .orElse(facts.reporting());
  }

  private List<Target> targets(String task, TargetReading reading) {
    List<String> readings = List.of("CONTEXT", "TARGET");
    reading.unclear().forEach(words -> questions.ask(Reason.FIGURE_UNCLEAR, task, words, readings));
    return reading.targets();
  }
}
