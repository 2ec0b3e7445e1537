package io.duban.rules.evidence;

import io.duban.rules.evidence.Trend.Point;
import io.duban.rules.figures.Figure;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.state.CountedFigures;
import io.duban.rules.task.Task;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How the figures of a unit that can only grow have gone in the year. */
final class Trends {
  private Trends() {}

  static List<Trend> of(Task task, CountedFigures figures, String unit) {
    List<Trend> trends = new ArrayList<>();
    for (String metric : figures.metrics(unit)) {
      if (UnitReports.grows(metric, task)) {
        trends.add(new Trend(metric, points(figures.course(unit, metric))));
      }
    }
    return trends;
  }

  /** Each month's last figure; what was corrected never was. */
  private static List<Point> points(List<Figure> course) {
    NavigableMap<YearMonth, Figure> months = new TreeMap<>();
    for (Figure figure : course) {
      months.values().removeIf(earlier -> earlier.value().compareTo(figure.value()) > 0);
      months.put(figure.month(), figure);
    }
    return months.values().stream()
        .map(figure -> new Point(figure.stamp().asOf(), figure.value(), figure.stamp().eventId()))
        .toList();
  }
}
