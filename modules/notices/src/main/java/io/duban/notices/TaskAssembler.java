package io.duban.notices;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.duty.Party;
import io.duban.notices.item.Item;
import io.duban.notices.target.TargetReader;
import io.duban.notices.target.TargetReading;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.time.DatePhrase;
import io.duban.notices.time.DateReader;
import io.duban.notices.unit.UnitDraft;
import io.duban.notices.unit.UnitNames;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a task of an item and collects what is open about it. */
final class TaskAssembler {
  private final SourceText source;
  private final NoticeFacts facts;
  private final UnitDraft units;
  private final List<OpenQuestion> confirm;
  private final TargetReader targets;
  private final Set<String> asked = new HashSet<>();

  TaskAssembler(SourceText source, NoticeFacts facts, UnitDraft units, List<OpenQuestion> confirm) {
    this.source = source;
    this.facts = facts;
    this.units = units;
    this.confirm = confirm;
    this.targets = new TargetReader(source);
  }

  ReadItem assemble(Item item) {
    String id = facts.taskId(item);
    String text = item.words().stream().map(source::words).collect(Collectors.joining());
    List<DatePhrase> dates = dates(item);
    List<Target> targets = targets(id, item, dates);
    Task task =
        new Task(
            id,
            facts.region(),
            facts.year(),
            item.number(),
            item.section(),
            Titles.of(text),
            text,
            assignments(id, item),
            targets,
            facts.reporting(),
            facts.issued(),
            facts.yearStart(),
            TaskDeadline.of(item.words(), dates, targets, facts.yearEnd()),
            null,
            source.file(),
            source.range(item.block().whole()));
    return new ReadItem(item.part(), task, leaders(item), deadlines(id, dates));
  }

  private List<String> leaders(Item item) {
    return item.duty().leaders().stream().map(source::words).toList();
  }

  private List<DatePhrase> dates(Item item) {
    List<DatePhrase> dates = new ArrayList<>();
    item.words().forEach(part -> dates.addAll(new DateReader(facts.year()).read(part)));
    return dates;
  }

  private List<StatedDeadline> deadlines(String task, List<DatePhrase> dates) {
    List<StatedDeadline> deadlines = new ArrayList<>();
    for (DatePhrase phrase : dates) {
      phrase
          .date()
          .ifPresentOrElse(
              date -> deadlines.add(stated(date, phrase.words())),
              () -> ask(Reason.DATE_AMBIGUOUS, task, phrase.words(), phrase.candidates()));
    }
    return deadlines;
  }

  private StatedDeadline stated(LocalDate date, Slice words) {
    return new StatedDeadline(date, source.words(words), source.range(words));
  }

  private List<Target> targets(String task, Item item, List<DatePhrase> dates) {
    TargetReading reading = targets.read(item.words(), dates);
    reading
        .unclear()
        .forEach(words -> ask(Reason.FIGURE_UNCLEAR, task, words, List.of("CONTEXT", "TARGET")));
    return reading.targets();
  }

  private List<Assignment> assignments(String task, Item item) {
    List<Assignment> assignments = new ArrayList<>();
    String leader = String.join("、", leaders(item));
    for (Party party : item.duty().parties()) {
      String name = source.words(party.name());
      askAboutMembers(task, party.name());
      String unit = units.idOf(party.name().text());
      if (assignments.stream().noneMatch(known -> known.unit().equals(unit))) {
        assignments.add(
            new Assignment(
                unit,
                name,
                party.role(),
                leader.isEmpty() ? null : leader,
                UnitNames.isCollective(party.name().text())));
      }
    }
    if (item.unclosed()) {
      ask(Reason.DUTY_UNCLEAR, task, item.block().whole(), List.of());
    }
    item.duty().unnamed().forEach(words -> ask(Reason.UNIT_NOT_NAMED, task, words, List.of()));
    item.duty()
        .unclear()
        .forEach(
            words ->
                ask(
                    Reason.DUTY_UNCLEAR,
                    task,
                    words,
                    List.of(Role.RESPONSIBLE, Role.LEAD, Role.COOPERATING)));
    return assignments;
  }

  private void askAboutMembers(String task, Slice name) {
    if (UnitNames.isVague(name.text())) {
      ask(Reason.UNIT_NOT_NAMED, task, name, List.of());
    } else if (UnitNames.isCollective(name.text()) && asked.add(UnitNames.canonical(name.text()))) {
      ask(Reason.COLLECTIVE_NOT_EXPANDED, task, name, List.of());
    }
  }

  private void ask(Reason reason, String task, Slice words, List<?> candidates) {
    confirm.add(
        new OpenQuestion(
            reason,
            task,
            source.words(words),
            candidates.stream().map(String::valueOf).toList(),
            source.range(words)));
  }
}
