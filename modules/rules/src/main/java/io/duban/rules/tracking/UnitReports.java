package io.duban.rules.tracking;

import io.duban.rules.calendar.Due;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one unit has said of a task in a quarter: the latest figure per metric, the latest words,
 * and when each duty was first answered. Merging does not depend on the order of the reports.
 *
 * @param latest which report the status and the words are from
 * @param figures latest figure by metric; {@link #PERCENT} is the share of the whole task
 * @param received when each duty was first answered, by its id
 */
public record UnitReports(
    Stamp latest,
    ReportStatus status,
    String narrative,
    String obstacles,
    NavigableMap<String, Figure> figures,
    NavigableMap<String, Instant> received) {

  /** The metric key of the share of the whole task; no target can carry it. */
  public static final String PERCENT = "percent";

  public UnitReports {
    figures = Collections.unmodifiableNavigableMap(figures);
    received = Collections.unmodifiableNavigableMap(received);
  }

  static UnitReports of(Report report, Instant reportedAt, List<Due> dues) {
    Stamp stamp = new Stamp(report.asOf(), reportedAt, report.eventId());
    NavigableMap<String, Figure> figures = new TreeMap<>();
    report
        .values()
        .forEach((metric, value) -> figures.put(metric, new Figure(exact(value), stamp)));
    if (report.percent() != null) {
      figures.put(PERCENT, new Figure(exact(report.percent()), stamp));
    }
    NavigableMap<String, Instant> received = new TreeMap<>();
    for (Due due : dues) {
      if (due.answeredBy(report.asOf())) {
        received.put(due.id(), reportedAt);
      }
    }
    return new UnitReports(
        stamp, report.status(), report.narrative(), report.obstacles(), figures, received);
  }

  UnitReports merge(UnitReports other) {
    UnitReports newest = latest.compareTo(other.latest) >= 0 ? this : other;
    NavigableMap<String, Figure> mergedFigures = new TreeMap<>(figures);
    other.figures.forEach((metric, figure) -> mergedFigures.merge(metric, figure, Figure::later));
    NavigableMap<String, Instant> mergedReceived = new TreeMap<>(received);
    other.received.forEach(
        (due, at) -> mergedReceived.merge(due, at, (a, b) -> a.isBefore(b) ? a : b));
    return new UnitReports(
        newest.latest,
        newest.status,
        newest.narrative,
        newest.obstacles,
        mergedFigures,
        mergedReceived);
  }

  /** The stated share of the whole task; a bare status says 0 or 100. */
  BigDecimal percent() {
    Figure stated = figures.get(PERCENT);
    if (stated != null) {
      return stated.value();
    }
    return switch (status) {
      case NOT_STARTED -> BigDecimal.ZERO;
      case DONE_CLAIMED -> BigDecimal.valueOf(100);
      case IN_PROGRESS, BLOCKED -> null;
    };
  }

  BigDecimal actual(String metric) {
    Figure figure = figures.get(metric);
    return figure == null ? null : figure.value();
  }

  /** The day the figure of a metric holds for; where there is none, that of the stated share. */
  LocalDate asOf(String metric) {
    Figure figure = figures.getOrDefault(metric, figures.get(PERCENT));
    return figure == null ? latest.asOf() : figure.stamp().asOf();
  }

  boolean hasFigures() {
    return !figures.isEmpty() || percent() != null;
  }

  /** The day a duty was first answered, or null. */
  LocalDate answered(Due due, ZoneId zone) {
    Instant at = received.get(due.id());
    return at == null ? null : LocalDate.ofInstant(at, zone);
  }

  /** Ids of the reports that still count, in order. */
  List<String> evidence() {
    Set<String> events = new TreeSet<>();
    events.add(latest.eventId());
    figures.values().forEach(figure -> events.add(figure.stamp().eventId()));
    return List.copyOf(events);
  }

  /** To six decimals, which is what can be published: what is shown is what is judged. */
  private static BigDecimal exact(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
