package io.duban.rules.tracking;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.Course;
import io.duban.rules.alert.Course.Point;
import io.duban.rules.alert.Evidence;
import io.duban.rules.alert.Statement;
import io.duban.rules.alert.Statement.Fall;
import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.task.Assignment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what the lag rules look at. */
final class Dossier {
  private final Policy policy;
  private final RowJudge judge;

  Dossier(Policy policy, RowJudge judge) {
    this.policy = policy;
    this.judge = judge;
  }

  /**
   * What is known of a task today.
   *
   * @param judged rows already judged today
   */
  Evidence evidence(
      TaskState state, Duties duties, Map<Quarter, TaskQuarter> judged, LocalDate today) {
    return new Evidence(
        state.task(),
        today,
        state.deadline(today),
        state.completedBy(today),
        state.task().start(),
        lastReported(state, duties, judged, today),
        statements(state),
        courses(state),
        List.of(),
        List.of(),
        duties.all().stream().filter(due -> state.owed(due, today)).toList(),
        duties,
        (unit, due) -> answered(state, unit, due),
        openAtDawn(state, today),
        policy);
  }

  private TaskQuarter lastReported(
      TaskState state, Duties duties, Map<Quarter, TaskQuarter> judged, LocalDate today) {
    String lead = lead(state);
    for (Quarter quarter : state.quarters().descendingKeySet()) {
      UnitReports said = state.counted(quarter, lead);
      if (said != null && said.hasFigures()) {
        TaskQuarter row = judged.get(quarter);
        return row == null ? judge.row(state, quarter, duties, today) : row;
      }
    }
    return null;
  }

  private static List<Statement> statements(TaskState state) {
    List<Statement> statements = new ArrayList<>();
    Set<String> heard = new HashSet<>();
    for (Assignment part : state.task().assignments()) {
      UnitReports latest = latest(state, part.unit());
      if (latest != null && heard.add(part.unit())) {
        statements.add(
            new Statement(
                part.unit(),
                part.unitName(),
                latest.status(),
                latest.latest().asOf(),
                latest.obstacles(),
                latest.latest().eventId(),
                falls(state, part.unit())));
      }
    }
    return statements;
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
  private static List<Fall> falls(TaskState state, String unit) {
    NavigableMap<String, Figure> latest = new TreeMap<>();
    for (QuarterState known : state.quarters().values()) {
      known.figures(unit).forEach((metric, series) -> latest.put(metric, series.latest()));
    }
    Map<String, Figure> counted = TaskState.figures(state.quarters(), unit);
    List<Fall> falls = new ArrayList<>();
    latest.forEach(
        (metric, said) -> {
          Figure counts = counted.get(metric);
          if (!said.equals(counts)) {
            falls.add(fall(metric, said, counts));
          }
        });
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

  private static List<Course> courses(TaskState state) {
    String lead = lead(state);
    NavigableMap<String, NavigableMap<YearMonth, Figure>> byMetric = new TreeMap<>();
    Map<String, Figure> counted = new TreeMap<>();
    for (QuarterState known : state.quarters().values()) {
      known
          .figures(lead)
          .forEach(
              (metric, series) -> {
                if (Growing.grows(metric, state.task())) {
                  series.follow(
                      counted, metric, byMetric.computeIfAbsent(metric, m -> new TreeMap<>()));
                }
              });
    }
    return byMetric.entrySet().stream()
        .map(course -> new Course(course.getKey(), points(course.getValue())))
        .toList();
  }

  private static List<Point> points(NavigableMap<YearMonth, Figure> months) {
    return months.values().stream()
        .map(figure -> new Point(figure.stamp().asOf(), figure.value(), figure.stamp().eventId()))
        .toList();
  }

  private LocalDate answered(TaskState state, String unit, Due due) {
    UnitReports said = state.quarter(due.quarter()).reports().get(unit);
    return said == null ? null : said.answered(due, policy.zone());
  }

  private static String lead(TaskState state) {
    return state.task().consolidating().map(Assignment::unit).orElse("");
  }

  private static Set<AlertKey> openAtDawn(TaskState state, LocalDate today) {
    Set<AlertKey> open = new TreeSet<>();
    state
        .alerts()
        .forEach(
            (key, alert) -> {
              if (alert.openAtDawn(today)) {
                open.add(key);
              }
            });
    return open;
  }
}
