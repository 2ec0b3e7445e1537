package io.duban.notices.answers.changes;

import io.duban.notices.NoticeOverrides;
import io.duban.notices.NoticeReading;
import io.duban.notices.ReadItem;
import io.duban.rules.task.Role;
import java.util.List;
import java.util.stream.Stream;

/** Units a person named for an item, in addition to those it names itself. */
public record NamedUnits(AskedQuestion asked, List<TypedUnit> units) implements ReadingChange {
  @Override
  public NoticeOverrides before(NoticeOverrides overrides) {
    boolean item = asked.task() == null && asked.start().isPresent();
    return item
        ? overrides.withRulings(overrides.rulings().withItem(asked.start().get()))
        : overrides;
  }

  @Override
  public NoticeReading after(NoticeReading reading) {
    return Edits.assignments(
        reading,
        units.stream().map(TypedUnit::unit).toList(),
        item -> isMeant(item) ? named(item) : item);
  }

  private boolean isMeant(ReadItem item) {
    int start = asked.task() == null ? asked.start().orElse(-1) : asked.task().source().start();
    return item.task().source() != null && item.task().source().start() == start;
  }

  private ReadItem named(ReadItem item) {
    String leader = item.leaders().isEmpty() ? null : String.join("、", item.leaders());
    return item.withAssignments(
        Edits.distinct(
            Stream.concat(
                item.task().assignments().stream(),
                units.stream().map(unit -> unit.assignment(Role.RESPONSIBLE, leader)))));
  }
}
