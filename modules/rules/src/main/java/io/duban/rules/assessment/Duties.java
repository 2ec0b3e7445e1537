package io.duban.rules.assessment;

import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.calendar.ReportingCalendar;
import io.duban.rules.policy.Policy;
import io.duban.rules.policy.PolicyHistory;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The reports a task asks for, and the days on which its quarters are due and cut. */
public final class Duties {
  private final List<Due> all;
  private final PolicyHistory policies;

  private Duties(List<Due> all, PolicyHistory policies) {
    this.all = all;
    this.policies = policies;
  }

  /** Each due day is counted by the policy that holds on it. */
  public static Duties of(Task task, PolicyHistory policies) {
    List<Due> dues =
        ReportingCalendar.dues(task.reporting(), task.year(), task.issued()).stream()
            .filter(due -> !(onlyGrows(task) && january(due)))
            .map(due -> due.on(policies.on(due.day()).dates().calendar().workday(due.day())))
            .sorted(Comparator.comparing(Due::day).thenComparing(Due::id))
            .toList();
    return new Duties(dues, policies);
  }

  /** No statistics come out for January alone, so a task that has only rates owes nothing then. */
  private static boolean onlyGrows(Task task) {
    List<TargetKind> kinds =
        task.targets().stream().map(Target::kind).filter(kind -> !kind.informsOnly()).toList();
    return !kinds.isEmpty() && kinds.stream().allMatch(TargetKind::isRateOfYearToDate);
  }

  private static boolean january(Due due) {
    return due.from().getMonth() == Month.JANUARY && due.to().getMonth() == Month.JANUARY;
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
    return policies.cut(due(quarter));
  }

  /** The policy by which a quarter is judged today, or was before its bulletin was cut. */
  public Policy policy(Quarter quarter, LocalDate today) {
    return policies.judging(due(quarter), today);
  }
}
