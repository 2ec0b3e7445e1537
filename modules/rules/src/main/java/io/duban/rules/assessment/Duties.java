package io.duban.rules.assessment;

import io.duban.rules.calendar.Due;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import java.time.LocalDate;

/** Who owes which report. */
public final class Duties {
  private Duties() {}

  /** Whether the assignment binds a unit to report: a cooperating unit may, a collective cannot. */
  public static boolean bound(Assignment assignment) {
    return assignment.role() != Role.COOPERATING && !assignment.collective();
  }

  /** Whether a report is still owed when the completion was approved on a day, or never (null). */
  public static boolean owed(Due due, LocalDate completedOn) {
    return completedOn == null || due.day().isBefore(completedOn);
  }

  /** The day on which the bulletin that counts this duty is cut. */
  public static LocalDate cut(Due due, Policy policy) {
    return due.day().plusDays(policy.graceDays());
  }
}
