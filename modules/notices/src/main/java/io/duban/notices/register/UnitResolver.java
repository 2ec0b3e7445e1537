package io.duban.notices.register;

import io.duban.notices.NoticeReading;
import io.duban.notices.ReadItem;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.unit.UnitDraft;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Task;
import io.duban.rules.task.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replaces the names of a notice by the units of a register. */
public final class UnitResolver {
  private final UnitRegister register;
  private final NoticeReading reading;
  private final LocalDate day;
  private final Map<String, RegisteredUnit> found = new HashMap<>();
  private final Map<String, Unit> unknown = new HashMap<>();
  private final Map<String, Unit> used = new LinkedHashMap<>();
  private final Map<String, OpenQuestion> asked = new LinkedHashMap<>();

  private UnitResolver(UnitRegister register, NoticeReading reading) {
    this.register = register;
    this.reading = reading;
    this.day = reading.notice().issued();
  }

  /**
   * The reading with one id for all names of a unit and one assignment for each member a collective
   * had when the notice was issued. A name the register lacks becomes a question.
   */
  public static NoticeReading resolve(NoticeReading reading, UnitRegister register) {
    UnitResolver resolver = new UnitResolver(register, reading);
    resolver.lookUp();
    List<ReadItem> items = reading.items().stream().map(resolver::resolved).toList();
    List<OpenQuestion> open =
        Stream.concat(
                reading.confirm().stream().filter(resolver::staysOpen),
                resolver.asked.values().stream())
            .toList();
    return reading.with(items, List.copyOf(resolver.used.values()), open);
  }

  private void lookUp() {
    List<Unit> missing = new ArrayList<>();
    for (Unit unit : reading.notice().units()) {
      Optional<RegisteredUnit> entry =
          Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
              .flatMap(name -> register.find(name, day).stream())
              .findFirst();
      entry.ifPresentOrElse(known -> found.put(unit.id(), known), () -> missing.add(unit));
    }
    UnitDraft ids =
        UnitDraft.expecting(
            missing.stream().map(Unit::name).toList(),
            register.units().stream().map(entry -> entry.unit().id()).toList());
    missing.forEach(unit -> unknown.put(unit.id(), renamed(unit, ids.idOf(unit.name()))));
  }

  private static Unit renamed(Unit unit, String id) {
    return new Unit(id, unit.name(), unit.aliases(), unit.type(), unit.groups(), unit.validFrom());
  }

  private ReadItem resolved(ReadItem item) {
    Set<String> named =
        item.task().assignments().stream()
            .flatMap(assignment -> Optional.ofNullable(found.get(assignment.unit())).stream())
            .map(entry -> entry.unit().id())
            .collect(Collectors.toSet());
    Map<String, Assignment> resolved = new LinkedHashMap<>();
    for (Assignment assignment : item.task().assignments()) {
      RegisteredUnit entry = found.get(assignment.unit());
      List<RegisteredUnit> members =
          entry != null && entry.isCollective() ? register.members(entry, day) : List.of();
      if (members.isEmpty()) {
        Unit unit = entry == null ? unknown(item.task(), assignment) : entry.unit();
        add(resolved, unit, assignment, assignment.unitName(), assignment.collective());
      }
      members.stream()
          .filter(member -> !named.contains(member.unit().id()))
          .forEach(m -> add(resolved, m.unit(), assignment, m.unit().name(), false));
    }
    return item.withAssignments(List.copyOf(resolved.values()));
  }

  private void add(
      Map<String, Assignment> resolved,
      Unit unit,
      Assignment source,
      String name,
      boolean collective) {
    used.putIfAbsent(unit.id(), unit);
    resolved.putIfAbsent(
        unit.id(), new Assignment(unit.id(), name, source.role(), source.leader(), collective));
  }

  private Unit unknown(Task task, Assignment assignment) {
    Unit unit = unknown.get(assignment.unit());
    if (!assignment.collective()) {
      asked.computeIfAbsent(unit.id(), id -> question(task, assignment.unitName()));
    }
    return unit;
  }

  private OpenQuestion question(Task task, String name) {
    return new OpenQuestion(
        Reason.UNIT_UNKNOWN, task.id(), name, register.nearest(name), task.source());
  }

  private boolean staysOpen(OpenQuestion question) {
    return switch (question.reason()) {
      case COLLECTIVE_NOT_EXPANDED -> !isExpanded(question.what());
      case UNIT_MAY_BE_ALIAS ->
          !question.candidates().stream().allMatch(name -> register.find(name, day).isPresent());
      default -> true;
    };
  }

  private boolean isExpanded(String collective) {
    return register
        .find(collective, day)
        .filter(RegisteredUnit::isCollective)
        .map(entry -> !register.members(entry, day).isEmpty())
        .orElse(false);
  }
}
