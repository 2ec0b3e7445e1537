package io.duban.rules.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a unit said of one metric, in order. Of each month the latest figure is kept, and those
 * higher ones before it that it did not correct; which figures count follows from these alone. What
 * is said on a day is kept until the day is over.
 */
public record MetricHistory(List<Figure> figures) {
  public static final MetricHistory EMPTY = new MetricHistory(List.of());

  /** So many figures of a month are kept beside those of the day. */
  public static final int PER_MONTH = 12;

  public MetricHistory {
    figures = List.copyOf(figures);
  }

  public static MetricHistory of(Figure figure) {
    return new MetricHistory(List.of(figure));
  }

  MetricHistory with(MetricHistory other) {
    return new MetricHistory(Stream.concat(figures.stream(), other.figures.stream()).toList());
  }

  /**
   * What must be kept of it, the same whatever the order of the figures.
   *
   * @param whole what is kept although a later figure supersedes it
   */
  MetricHistory kept(Predicate<Stamp> whole) {
    Collection<Figure> latestFirst = new TreeSet<>(Figure.ORDER.reversed());
    latestFirst.addAll(figures);
    List<Figure> kept = new ArrayList<>();
    for (Figure figure : latestFirst) {
      if (whole.test(figure.stamp())
          || kept.stream().noneMatch(later -> later.supersedes(figure))) {
        kept.add(figure);
      }
    }
    Collections.reverse(kept);
    return new MetricHistory(kept.size() > PER_MONTH ? fewPerMonth(kept, whole) : kept);
  }

  /** Of a month in which the figures fall on and on, how they begin and how they end. */
  private static List<Figure> fewPerMonth(List<Figure> figures, Predicate<Stamp> whole) {
    Map<YearMonth, List<Figure>> months = new TreeMap<>();
    for (Figure figure : figures) {
      months.computeIfAbsent(figure.month(), month -> new ArrayList<>()).add(figure);
    }
    List<Figure> kept = new ArrayList<>();
    for (List<Figure> month : months.values()) {
      for (int i = 0; i < month.size(); i++) {
        boolean atAnEnd = i < PER_MONTH / 2 || i >= month.size() - PER_MONTH / 2;
        if (atAnEnd || whole.test(month.get(i).stamp())) {
          kept.add(month.get(i));
        }
      }
    }
    return kept;
  }

  MetricHistory upTo(LocalDate day) {
    return new MetricHistory(
        figures.stream().filter(figure -> !figure.stamp().asOf().isAfter(day)).toList());
  }

  MetricHistory without(String event) {
    return new MetricHistory(
        figures.stream().filter(figure -> !figure.stamp().eventId().equals(event)).toList());
  }

  /**
   * The figure that counts in the end.
   *
   * @param before the one that counted so far, or null
   */
  public Figure counted(Figure before) {
    Figure counted = before;
    for (Figure figure : figures) {
      if (figure.countsAfter(counted)) {
        counted = figure;
      }
    }
    return counted;
  }

  public Figure latest() {
    return figures.get(figures.size() - 1);
  }
}
