package io.duban.rules.evidence;

import io.duban.rules.calendar.Quarter;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a figure that can only grow has gone so far in the year.
 *
 * @param metric key of the figure
 * @param points the figures that counted, at most one per month, in order
 */
public record Trend(String metric, List<Point> points) {

  /** A figure as of a day. */
  public record Point(LocalDate asOf, BigDecimal value, String eventId) {}

  public Trend {
    points = List.copyOf(points);
  }

  public Point last() {
    return points.get(points.size() - 1);
  }

  /** The last point of each quarter. */
  public List<Point> ofQuarters() {
    NavigableMap<Quarter, Point> ends = new TreeMap<>();
    points.forEach(point -> ends.put(Quarter.of(point.asOf()), point));
    return List.copyOf(ends.values());
  }

  /** What it must come to, if that is known. */
  public Optional<BigDecimal> goal(Task task) {
    Optional<Target> target = task.target(metric);
    boolean share = target.map(t -> t.kind().statedAsShare()).orElse(true);
    return share ? Optional.of(BigDecimal.valueOf(100)) : target.map(Target::value);
  }

  /** The last point before a day, or null. */
  public Point before(LocalDate day) {
    Point last = null;
    for (Point point : points) {
      if (point.asOf().isBefore(day)) {
        last = point;
      }
    }
    return last;
  }
}
