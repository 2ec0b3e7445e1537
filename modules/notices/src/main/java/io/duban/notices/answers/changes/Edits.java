package io.duban.notices.answers.changes;

import io.duban.notices.NoticeReading;
import io.duban.notices.ReadItem;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes of a reading that keep tasks and units in step. */
public final class Edits {
  private Edits() {}

  static NoticeReading items(NoticeReading reading, UnaryOperator<ReadItem> edit) {
    return reading.with(
        reading.items().stream().map(edit).toList(), reading.notice().units(), reading.confirm());
  }

  /** Edits the assignments of every task; units nobody answers through any more are left out. */
  static NoticeReading assignments(
      NoticeReading reading, List<Unit> added, UnaryOperator<ReadItem> edit) {
    List<ReadItem> items = reading.items().stream().map(edit).toList();
    Set<String> used =
        items.stream()
            .flatMap(item -> item.task().assignments().stream())
            .map(Assignment::unit)
            .collect(Collectors.toSet());
    Map<String, Unit> units = new LinkedHashMap<>();
    Stream.concat(added.stream(), reading.notice().units().stream())
        .filter(unit -> used.contains(unit.id()))
        .forEach(unit -> units.putIfAbsent(unit.id(), unit));
    return reading.with(items, List.copyOf(units.values()), reading.confirm());
  }

  /** The first assignment of each unit. */
  static List<Assignment> distinct(Stream<Assignment> assignments) {
    Map<String, Assignment> byUnit = new LinkedHashMap<>();
    assignments.forEach(assignment -> byUnit.putIfAbsent(assignment.unit(), assignment));
    return List.copyOf(byUnit.values());
  }
}
