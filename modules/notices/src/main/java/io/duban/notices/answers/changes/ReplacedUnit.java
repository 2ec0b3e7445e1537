package io.duban.notices.answers.changes;

import io.duban.notices.NoticeReading;
import io.duban.notices.ReadItem;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One unit takes the place of another, whose name becomes an alias if it is to be kept. */
public record ReplacedUnit(Unit old, Unit unit) implements ReadingChange {

  /** The unit that remains when a person said that two are one. */
  public static ReplacedUnit merged(Unit old, Unit unit) {
    List<String> aliases = new ArrayList<>(unit.aliases());
    Stream.concat(Stream.of(old.name()), old.aliases().stream())
        .filter(name -> !aliases.contains(name) && !name.equals(unit.name()))
        .forEach(aliases::add);
    return new ReplacedUnit(
        old,
        new Unit(unit.id(), unit.name(), aliases, unit.type(), unit.groups(), unit.validFrom()));
  }

  @Override
  public NoticeReading after(NoticeReading reading) {
    return Edits.assignments(reading, List.of(unit), this::replaced);
  }

  private ReadItem replaced(ReadItem item) {
    return item.withAssignments(
        Edits.distinct(
            item.task().assignments().stream().map(a -> a.unit().equals(old.id()) ? with(a) : a)));
  }

  private Assignment with(Assignment assignment) {
    return new Assignment(
        unit.id(), assignment.unitName(), assignment.role(), assignment.leader(), false);
  }
}
