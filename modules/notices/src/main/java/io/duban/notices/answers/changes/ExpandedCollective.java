package io.duban.notices.answers.changes;

import io.duban.notices.NoticeReading;
import io.duban.notices.ReadItem;
import io.duban.notices.unit.UnitNames;
import io.duban.rules.task.Assignment;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** The members a person named for a collective, wherever the notice names it. */
public record ExpandedCollective(String collective, List<TypedUnit> members)
    implements ReadingChange {
  @Override
  public NoticeReading after(NoticeReading reading) {
    return Edits.assignments(
        reading, members.stream().map(TypedUnit::unit).toList(), this::expanded);
  }

  private ReadItem expanded(ReadItem item) {
    List<Assignment> own = item.task().assignments();
    if (own.stream().noneMatch(this::isMeant)) {
      return item;
    }
    // A unit that is also named by itself keeps the role it has there.
    Stream<Assignment> named = own.stream().filter(assignment -> !assignment.collective());
    List<String> ids = named.map(Assignment::unit).toList();
    return item.withAssignments(
        Edits.distinct(
            own.stream()
                .flatMap(
                    assignment ->
                        isMeant(assignment)
                            ? members(assignment).filter(m -> !ids.contains(m.unit()))
                            : Stream.of(assignment))));
  }

  private Stream<Assignment> members(Assignment of) {
    return members.stream().map(member -> member.assignment(of.role(), of.leader()));
  }

  private boolean isMeant(Assignment assignment) {
    return assignment.collective() && plain(assignment.unitName()).equals(plain(collective));
  }

  private static String plain(String name) {
    return UnitNames.canonical(Normalizer.normalize(name, Normalizer.Form.NFKC));
  }
}
