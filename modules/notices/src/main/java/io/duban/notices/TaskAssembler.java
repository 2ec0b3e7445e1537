package io.duban.notices;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.duty.Party;
import io.duban.notices.item.Item;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.unit.UnitDraft;
import io.duban.notices.unit.UnitNames;
import io.duban.rules.task.Assignment;
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
  private final Set<String> asked = new HashSet<>();

  TaskAssembler(SourceText source, NoticeFacts facts, UnitDraft units, List<OpenQuestion> confirm) {
    this.source = source;
    this.facts = facts;
    this.units = units;
    this.confirm = confirm;
  }

  Task assemble(Item item) {
    String id = facts.taskId(item);
    String text = item.words().stream().map(source::words).collect(Collectors.joining());
    List<Assignment> assignments = assignments(id, item);
    return new Task(
        id,
        facts.region(),
        facts.year(),
        item.number(),
        item.section(),
        Titles.of(text),
        text,
        assignments,
        List.of(),
        facts.reporting(),
        facts.issued(),
        facts.yearStart(),
        LocalDate.of(facts.year(), 12, 31),
        source.range(item.block().whole()));
  }

  private List<Assignment> assignments(String task, Item item) {
    List<Assignment> assignments = new ArrayList<>();
    String leader =
        item.duty().leaders().stream().map(source::words).collect(Collectors.joining("、"));
    for (Party party : item.duty().parties()) {
      String name = source.words(party.name());
      askAboutMembers(task, party.name());
      String unit = units.idOf(party.name().text());
      if (assignments.stream().noneMatch(known -> known.unit().equals(unit))) {
        assignments.add(new Assignment(unit, name, party.role(), leader.isEmpty() ? null : leader));
      }
    }
    item.duty().unnamed().forEach(words -> ask(Reason.UNIT_NOT_NAMED, task, words));
    item.duty().unclear().forEach(words -> ask(Reason.DUTY_UNCLEAR, task, words));
    return assignments;
  }

  private void askAboutMembers(String task, Slice name) {
    if (UnitNames.isVague(name.text())) {
      ask(Reason.UNIT_NOT_NAMED, task, name);
    } else if (UnitNames.isCollective(name.text()) && asked.add(UnitNames.canonical(name.text()))) {
      ask(Reason.COLLECTIVE_NOT_EXPANDED, task, name);
    }
  }

  private void ask(Reason reason, String task, Slice words) {
    confirm.add(
        new OpenQuestion(reason, task, source.words(words), List.of(), source.range(words)));
  }
}
