package io.duban.rules.assessment;

import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.calendar.ReportingCalendar;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The reports a task asks for, and the days on which its quarters are due and cut. */
public final class Duties {
  private final List<Due> all;
  private final int graceDays;

  private Duties(List<Due> all, int graceDays) {
    this.all = all;
    this.graceDays = graceDays;
  }

  public static Duties of(Task task, Policy policy) {
    List<Due> dues = ReportingCalendar.dues(task.reporting(), task.year(), task.issued());
    return new Duties(dues, policy.graceDays());
  }

  /**
   * The parts of a task that bind a unit to report: a cooperating unit may, a collective that is
   * not resolved cannot, and a unit named twice owes one report.
   */
  public static List<Assignment> binding(Task task) {
    List<Assignment> binding = new ArrayList<>();
    for (Assignment assignment : task.assignments()) {
      boolean bound = assignment.role() != Role.COOPERATING && !assignment.collective();
      if (bound && binding.stream().noneMatch(a -> a.unit().equals(assignment.unit()))) {
        binding.add(assignment);
      }
    }
    return binding;
  }

  /** By due day. */
  public List<Due> all() {
    return all;
  }

  /** The last day to report for a quarter. */
  public LocalDate due(Quarter quarter) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).in(quarter)) {
        return all.get(i).day();
      }
    }
    return quarter.end();
  }

  /** The day whose tick cuts the bulletin of a quarter; what happens from then on is too late. */
  public LocalDate cut(Quarter quarter) {
    return due(quarter).plusDays(graceDays);
  }
}
