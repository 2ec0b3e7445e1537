package io.duban.rules.evidence;

import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.Figure;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.judging.ReportingUnits;
import io.duban.rules.state.CountedFigures;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Figures of other units that contradict the one that counts: the same day, another value. */
final class Contradictions {
  private Contradictions() {}

  /** Those of the latest quarter in which the consolidating unit gave a figure. */
  static List<Conflict> of(TaskState state, CountedFigures figures, String lead, LocalDate today) {
    for (Quarter quarter : state.quarters().descendingKeySet()) {
      UnitReports counts = figures.said(quarter, lead);
      if (counts != null && counts.hasFigures()) {
        return of(state.task(today), figures, quarter, lead, counts);
      }
    }
    return List.of();
  }

  private static List<Conflict> of(
      Task task, CountedFigures figures, Quarter quarter, String lead, UnitReports counts) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Assignment part : task.assignments()) {
      UnitReports said = figures.said(quarter, part.unit());
      if (said != null && !part.unit().equals(lead) && part.role() != Role.COOPERATING) {
        for (Target target : task.targets()) {
          Figure one = counts.figure(target.metric());
          Figure other = said.figure(target.metric());
          boolean comparable = one != null && other != null;
          if (comparable && ReportingUnits.oneSpeaks(target, task) && contradict(one, other)) {
            conflicts.add(conflict(part, target, one, other));
          }
        }
      }
    }
    return conflicts;
  }

  private static boolean contradict(Figure one, Figure other) {
    return one.stamp().asOf().equals(other.stamp().asOf())
        && one.value().compareTo(other.value()) != 0;
  }

  private static Conflict conflict(Assignment part, Target target, Figure one, Figure other) {
    return new Conflict(
        target.metric(),
        part.unit(),
        part.unitName(),
        other.value(),
        one.value(),
        List.of(one.stamp().eventId(), other.stamp().eventId()));
  }
}
