package io.duban.notices.register;

import io.duban.notices.sheet.SheetProblem;
import io.duban.notices.sheet.SheetRow;
import io.duban.notices.unit.AsciiIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what the rows of a register contradict each other in. */
final class RegisterCheck {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  private final Map<SheetRow, RegisteredUnit> entries = new LinkedHashMap<>();

  static List<SheetProblem> ofId(SheetRow row, int column, String id, String name) {
    if (ID.matcher(id).matches()) {
      return List.of();
    }
    String problem =
        id.isEmpty() ? "no id" : "\"%s\" is more than small letters, digits and -".formatted(id);
    String remedy = "type an id such as " + AsciiIds.ofUnit(name);
    return List.of(row.problem(column, problem, remedy));
  }

  void add(SheetRow row, RegisteredUnit entry) {
    entries.put(row, entry);
  }

  List<SheetProblem> problems(Map<RegisterColumn, Integer> columns) {
    List<SheetProblem> problems = new ArrayList<>();
    problems.addAll(repeatedIds(columns.get(RegisterColumn.ID)));
    problems.addAll(sharedNames(columns));
    problems.addAll(unknownGroups(columns.getOrDefault(RegisterColumn.GROUPS, -1)));
    return problems;
  }

  private List<SheetProblem> repeatedIds(int column) {
    List<SheetProblem> problems = new ArrayList<>();
    Map<String, SheetRow> first = new HashMap<>();
    entries.forEach(
        (row, entry) -> {
          String id = entry.unit().id();
          SheetRow other = first.putIfAbsent(id, row);
          if (other != null && !id.isEmpty()) {
            problems.add(
                row.problem(
                    column,
                    "id %s is already that of row %d".formatted(id, other.number()),
                    "give one of the units another id"));
          }
        });
    return problems;
  }

  private List<SheetProblem> sharedNames(Map<RegisterColumn, Integer> columns) {
    List<SheetProblem> problems = new ArrayList<>();
    Map<String, List<Map.Entry<SheetRow, RegisteredUnit>>> owners = new HashMap<>();
    for (Map.Entry<SheetRow, RegisteredUnit> entry : entries.entrySet()) {
      Set<String> own = new HashSet<>();
      entry
          .getValue()
          .names()
          .filter(name -> own.add(NameKey.of(name)))
          .forEach(
              name -> {
                var known = owners.computeIfAbsent(NameKey.of(name), key -> new ArrayList<>());
                owner(known, entry.getValue())
                    .ifPresent(row -> problems.add(shared(columns, entry, name, row)));
                known.add(entry);
              });
    }
    return problems;
  }

  private static Optional<SheetRow> owner(
      List<Map.Entry<SheetRow, RegisteredUnit>> known, RegisteredUnit unit) {
    return known.stream()
        .filter(other -> other.getValue().holdsTogetherWith(unit))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static SheetProblem shared(
      Map<RegisterColumn, Integer> columns,
      Map.Entry<SheetRow, RegisteredUnit> entry,
      String name,
      SheetRow owner) {
    boolean canonical = name.equals(entry.getValue().unit().name());
    RegisterColumn column = canonical ? RegisterColumn.NAME : RegisterColumn.ALIASES;
    return entry
        .getKey()
        .problem(
            columns.getOrDefault(column, -1),
            "%s is also a name of the unit in row %d".formatted(name, owner.number()),
            "leave it to one of them, or let their days not overlap");
  }

  private List<SheetProblem> unknownGroups(int column) {
    Set<String> groups = new HashSet<>();
    entries.values().stream()
        .filter(RegisteredUnit::isCollective)
        .flatMap(RegisteredUnit::names)
        .forEach(name -> groups.add(NameKey.of(name)));
    List<SheetProblem> problems = new ArrayList<>();
    entries.forEach(
        (row, entry) ->
            entry.unit().groups().stream()
                .filter(group -> !groups.contains(NameKey.of(group)))
                .map(
                    group ->
                        row.problem(
                            column,
                            "no collective is named %s".formatted(group),
                            "correct it or add a row of that name with type collective"))
                .forEach(problems::add));
    return problems;
  }
}
