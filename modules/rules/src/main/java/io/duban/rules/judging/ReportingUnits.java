package io.duban.rules.judging;

import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.UnitFigure;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.Figure;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.state.CountedFigures;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who speaks for a task: its consolidating unit, and for a target that several units each answer
 * for, those units.
 */
public final class ReportingUnits {
  private ReportingUnits() {}

  /** Units whose figures count, in order. */
  static Collection<String> of(Task task) {
    Set<String> units = new TreeSet<>();
    task.consolidating().map(Assignment::unit).ifPresent(units::add);
    task.targets().forEach(target -> units.addAll(parts(target, task)));
    return units;
  }

  /** Ids of the reports of a quarter that count. */
  static List<String> evidence(QuarterView view) {
    return of(view.task()).stream()
        .map(unit -> view.said(unit))
        .filter(Objects::nonNull)
        .flatMap(said -> said.evidence().stream())
        .sorted()
        .distinct()
        .toList();
  }

  public static boolean hasFigures(Task task, CountedFigures counted, Quarter quarter) {
    return of(task).stream()
        .map(unit -> counted.said(quarter, unit))
        .anyMatch(said -> said != null && said.hasFigures());
  }

  /** The units that each answer for a part of a target; none where one speaks for all of it. */
  static List<String> parts(Target target, Task task) {
    if (target.kind().isOfEachUnit()) {
      return members(task);
    }
    return target.kind().addsUp() ? List.copyOf(target.shares().keySet()) : List.of();
  }

  /** The responsible units; the leads are members only where they do the work themselves. */
  private static List<String> members(Task task) {
    List<String> responsible = units(task, Role.RESPONSIBLE);
    return responsible.isEmpty() ? units(task, Role.LEAD) : responsible;
  }

  private static List<String> units(Task task, Role role) {
    return task.assignments().stream()
        .filter(assignment -> assignment.role() == role)
        .map(Assignment::unit)
        .distinct()
        .toList();
  }

  static List<UnitFigure> figures(Target target, QuarterView view) {
    return parts(target, view.task()).stream()
        .map(unit -> figure(unit, view.said(unit), target.metric()))
        .toList();
  }

  private static UnitFigure figure(String unit, UnitReports said, String metric) {
    Figure figure = said == null ? null : said.figure(metric);
    return figure == null
        ? UnitFigure.unknown(unit)
        : new UnitFigure(unit, figure.value(), figure.stamp().asOf(), figure.stamp().eventId());
  }

  /** Whether one unit speaks for all of a target, so that another can contradict it. */
  public static boolean oneSpeaks(Target target, Task task) {
    return !target.kind().statedAsShare()
        && !target.kind().toldFromOutside()
        && parts(target, task).isEmpty();
  }

  /** Figures of others for the very day of the one that counts, that say something else. */
  static List<UnitFigure> conflicts(Target target, QuarterView view) {
    Figure counts = view.said() == null ? null : view.said().figure(target.metric());
    if (counts == null || !oneSpeaks(target, view.task())) {
      return List.of();
    }
    return Duties.binding(view.task()).stream()
        .map(Assignment::unit)
        .map(unit -> figure(unit, view.said(unit), target.metric()))
        .filter(other -> other.known() && contradicts(other, counts))
        .toList();
  }

  private static boolean contradicts(UnitFigure other, Figure counts) {
    return other.asOf().equals(counts.stamp().asOf())
        && other.value().compareTo(counts.value()) != 0;
  }
}
