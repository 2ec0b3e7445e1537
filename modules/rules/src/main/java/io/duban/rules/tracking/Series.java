package io.duban.rules.tracking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a unit said of one metric, in order. Of each month the latest figure is kept, and those
 * higher ones before it that it did not correct; which figures count follows from these alone.
 */
public record Series(List<Figure> figures) {
  static final Series EMPTY = new Series(List.of());

  public Series {
    figures = List.copyOf(figures);
  }

  static Series of(Figure figure) {
    return new Series(List.of(figure));
  }

  /** The same whatever the order in which series are merged. */
  Series merge(Series other) {
    Collection<Figure> all = new TreeSet<>(Figure.ORDER.reversed());
    all.addAll(figures);
    all.addAll(other.figures);
    List<Figure> kept = new ArrayList<>();
    for (Figure figure : all) {
      if (kept.stream().noneMatch(later -> later.supersedes(figure))) {
        kept.add(figure);
      }
    }
    Collections.reverse(kept);
    return new Series(kept);
  }

  /**
   * The figure that counts in the end.
   *
   * @param before the one that counted so far, or null
   */
  Figure counted(Figure before) {
    Figure counted = before;
    for (Figure figure : figures) {
      if (figure.countsAfter(counted)) {
        counted = figure;
      }
    }
    return counted;
  }

  /** Follows the figures that count, each month's last one; what was corrected never was. */
  void follow(Map<String, Figure> counted, String metric, Map<YearMonth, Figure> months) {
    for (Figure figure : figures) {
      if (figure.countsAfter(counted.get(metric))) {
        counted.put(metric, figure);
        months.values().removeIf(earlier -> earlier.value().compareTo(figure.value()) > 0);
        months.put(YearMonth.from(figure.stamp().asOf()), figure);
      }
    }
  }

  Figure latest() {
    return figures.get(figures.size() - 1);
  }
}
