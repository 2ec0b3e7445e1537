package io.duban.notices;

import io.duban.notices.confirm.Reason;
import io.duban.notices.confirm.TaskQuestions;
import io.duban.notices.duty.Duty;
import io.duban.notices.duty.Party;
import io.duban.notices.item.Item;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.unit.UnitDraft;
import io.duban.notices.unit.UnitNames;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes assignments of what a duty bracket or a table row says. */
final class AssignmentReader {
  private final SourceText source;
  private final UnitDraft units;
  private final TaskQuestions questions;
  private final Set<String> asked = new HashSet<>();

  AssignmentReader(SourceText source, UnitDraft units, TaskQuestions questions) {
    this.source = source;
    this.units = units;
    this.questions = questions;
  }

  List<Assignment> read(String task, Item item) {
    List<Assignment> assignments = new ArrayList<>();
    String leader = String.join("、", leaders(item.duty()));
    for (Party party : item.duty().parties()) {
      askAboutMembers(task, party.name());
      Assignment assignment = assignment(party, leader.isEmpty() ? null : leader);
      if (assignments.stream().noneMatch(known -> known.unit().equals(assignment.unit()))) {
        assignments.add(assignment);
      }
    }
    askAboutDuty(task, item);
    return assignments;
  }

  /** Names as people write them: without the space in 王 强. */
  List<String> leaders(Duty duty) {
    return duty.leaders().stream().map(this::name).toList();
  }

  private String name(Slice words) {
    return source.words(words).replaceAll("[\\s\\u3000]", "");
  }

  private Assignment assignment(Party party, String leader) {
    String name = party.name().text().replaceAll("\\s", "");
    return new Assignment(
        units.idOf(name), name(party.name()), party.role(), leader, UnitNames.isCollective(name));
  }

  private void askAboutDuty(String task, Item item) {
    if (item.unclosed()) {
      questions.ask(Reason.DUTY_UNCLEAR, task, item.block().whole(), List.of());
    }
    item.duty()
        .unnamed()
        .forEach(words -> questions.ask(Reason.UNIT_NOT_NAMED, task, words, List.of()));
    List<Role> roles = List.of(Role.RESPONSIBLE, Role.LEAD, Role.COOPERATING);
    item.duty().unclear().forEach(words -> questions.ask(Reason.DUTY_UNCLEAR, task, words, roles));
  }

  private void askAboutMembers(String task, Slice name) {
    if (UnitNames.isVague(name.text())) {
      questions.ask(Reason.UNIT_NOT_NAMED, task, name, List.of());
    } else if (UnitNames.isCollective(name.text()) && asked.add(UnitNames.canonical(name.text()))) {
      questions.ask(Reason.COLLECTIVE_NOT_EXPANDED, task, name, List.of());
    }
  }
}
