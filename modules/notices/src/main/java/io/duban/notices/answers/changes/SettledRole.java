package io.duban.notices.answers.changes;

import io.duban.notices.NoticeReading;
import io.duban.notices.ReadItem;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import java.util.List;

/** The role a person gave to units whose role the words do not tell. */
public record SettledRole(AskedQuestion asked, Role role) implements ReadingChange {
  @Override
  public NoticeReading asWritten(NoticeReading reading) {
    return Edits.items(reading, item -> isMeant(item) ? settled(item) : item);
  }

  private boolean isMeant(ReadItem item) {
    return asked.task() != null
        && item.task().source() != null
        && item.task().source().equals(asked.task().source());
  }

  private ReadItem settled(ReadItem item) {
    List<Assignment> assignments =
        item.task().assignments().stream()
            .map(a -> asked.question().what().contains(a.unitName()) ? with(a) : a)
            .toList();
    return item.withAssignments(assignments);
  }

  private Assignment with(Assignment assignment) {
    return new Assignment(
        assignment.unit(),
        assignment.unitName(),
        role,
        assignment.leader(),
        assignment.collective());
  }
}
