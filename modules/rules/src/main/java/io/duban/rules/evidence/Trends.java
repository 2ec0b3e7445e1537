package io.duban.rules.evidence;

import io.duban.rules.evidence.Trend.Point;
import io.duban.rules.figures.Figure;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.state.QuarterState;
import io.duban.rules.state.TaskState;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How the figures of a unit that can only grow have gone in the year. */
final class Trends {
  private Trends() {}

  static List<Trend> of(TaskState state, String unit) {
    NavigableMap<String, NavigableMap<YearMonth, Figure>> byMetric = new TreeMap<>();
    Map<String, Figure> counted = new HashMap<>();
    for (QuarterState known : state.quarters().values()) {
      known
          .figures(unit)
          .forEach(
              (metric, series) -> {
                if (UnitReports.grows(metric, state.task())) {
                  series.follow(
                      counted, metric, byMetric.computeIfAbsent(metric, m -> new TreeMap<>()));
                }
              });
    }
    return byMetric.entrySet().stream()
        .filter(course -> !course.getValue().isEmpty())
        .map(course -> new Trend(course.getKey(), points(course.getValue())))
        .toList();
  }

  private static List<Point> points(NavigableMap<YearMonth, Figure> months) {
    return months.values().stream()
        .map(figure -> new Point(figure.stamp().asOf(), figure.value(), figure.stamp().eventId()))
        .toList();
  }
}
