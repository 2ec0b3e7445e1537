package io.duban.rules.evidence;

import io.duban.rules.evidence.Statement.Fall;
import io.duban.rules.figures.Figure;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.state.CountedFigures;
import io.duban.rules.state.QuarterState;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Assignment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The latest words of each unit of a task. */
final class Statements {
  private Statements() {}

  static List<Statement> of(TaskState state, CountedFigures figures) {
    List<Statement> statements = new ArrayList<>();
    Set<String> heard = new HashSet<>();
    for (Assignment part : state.task().assignments()) {
      UnitReports latest = latest(state, part.unit());
      if (latest != null && heard.add(part.unit())) {
        statements.add(statement(part, latest, falls(figures, part.unit())));
      }
    }
    return statements;
  }

  private static Statement statement(Assignment part, UnitReports latest, List<Fall> falls) {
    return new Statement(
        part.unit(),
        part.unitName(),
        latest.status(),
        latest.latest().asOf(),
        latest.obstacles(),
        latest.latest().eventId(),
        falls);
  }

  private static UnitReports latest(TaskState state, String unit) {
    for (QuarterState known : state.quarters().descendingMap().values()) {
      UnitReports said = known.reports().get(unit);
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  /** Figures whose latest value does not count, by metric. */
  private static List<Fall> falls(CountedFigures figures, String unit) {
    List<Fall> falls = new ArrayList<>();
    for (String metric : figures.metrics(unit)) {
      List<Figure> course = figures.course(unit, metric);
      Figure counts = course.get(course.size() - 1);
      Figure said = figures.latest(unit, metric);
      if (!said.equals(counts)) {
        falls.add(fall(metric, said, counts));
      }
    }
    return falls;
  }

  private static Fall fall(String metric, Figure said, Figure counts) {
    return new Fall(
        metric,
        said.value(),
        counts.value(),
        said.stamp().asOf(),
        List.of(counts.stamp().eventId(), said.stamp().eventId()));
  }
}
