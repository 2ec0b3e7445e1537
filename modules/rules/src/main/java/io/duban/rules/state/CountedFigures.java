package io.duban.rules.state;

import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.Figure;
import io.duban.rules.figures.MetricHistory;
import io.duban.rules.figures.UnitReports;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which figures of a task count. It is found out once a step, and asked by all who judge. */
public final class CountedFigures {
  private final Map<String, OfUnit> units = new HashMap<>();

  private CountedFigures() {}

  public static CountedFigures of(TaskState state) {
    CountedFigures counted = new CountedFigures();
    for (QuarterState known : state.quarters().values()) {
      known
          .reports()
          .forEach(
              (unit, said) ->
                  counted
                      .units
                      .computeIfAbsent(unit, any -> new OfUnit())
                      .add(known.quarter(), said));
    }
    return counted;
  }

  /** What of a unit's words in a quarter counts, or null if it said nothing. */
  public UnitReports said(Quarter quarter, String unit) {
    OfUnit known = units.get(unit);
    return known == null ? null : known.counted.get(quarter);
  }

  /** What a unit gave figures for, in order. */
  public NavigableSet<String> metrics(String unit) {
    OfUnit known = units.get(unit);
    return known == null ? Collections.emptyNavigableSet() : known.latest.navigableKeySet();
  }

  /** The last thing a unit said of a metric it gave figures for, whether it counts or not. */
  public Figure latest(String unit, String metric) {
    return units.get(unit).latest.get(metric);
  }

  /** The figures of a unit for a metric that counted one after another; the last one does now. */
  public List<Figure> course(String unit, String metric) {
    return Collections.unmodifiableList(units.get(unit).course.get(metric));
  }

  /** Ids of the reports of a unit that gave a lower figure without a correction, as kept. */
  public Set<String> fallen(String unit) {
    OfUnit known = units.get(unit);
    return known == null ? Set.of() : known.fallen();
  }

  private static final class OfUnit {
    private final List<UnitReports> said = new ArrayList<>();
    private final Map<Quarter, UnitReports> counted = new HashMap<>();
    private final NavigableMap<String, Figure> latest = new TreeMap<>();
    private final Map<String, List<Figure>> course = new HashMap<>();

    private void add(Quarter quarter, UnitReports reports) {
      NavigableMap<String, MetricHistory> counts = new TreeMap<>();
      reports.figures().forEach((metric, history) -> counts.put(metric, count(metric, history)));
      said.add(reports);
      counted.put(quarter, reports.with(counts));
    }

    /** The figure of a quarter that counts, unless that is still one of the quarters before. */
    private MetricHistory count(String metric, MetricHistory history) {
      latest.put(metric, history.latest());
      List<Figure> before = course.computeIfAbsent(metric, any -> new ArrayList<>());
      int known = before.size();
      for (Figure figure : history.figures()) {
        if (figure.countsAfter(before.isEmpty() ? null : before.get(before.size() - 1))) {
          before.add(figure);
        }
      }
      return before.size() == known
          ? MetricHistory.EMPTY
          : MetricHistory.of(before.get(before.size() - 1));
    }

    private Set<String> fallen() {
      Set<String> events = new TreeSet<>();
      for (UnitReports one : said) {
        one.figures()
            .forEach(
                (metric, history) ->
                    history.figures().stream()
                        .filter(figure -> !course.get(metric).contains(figure))
                        .forEach(figure -> events.add(figure.stamp().eventId())));
      }
      return events;
    }
  }
}
