package io.duban.rules.figures;

import io.duban.rules.calendar.Due;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.report.Sent;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one unit has said of a task in a quarter: the figures per metric, the latest words, and when
 * each duty was first answered. The order in which the reports of a day are taken does not matter.
 *
 * @param words in order; once a day is over only the latest
 * @param figures by metric; {@link #PERCENT} is the share of the whole task
 * @param received when each duty was first answered, by its id
 * @param corrected whether one of the reports corrects another
 */
public record UnitReports(
    List<ReportText> words,
    NavigableMap<String, MetricHistory> figures,
    NavigableMap<String, Instant> received,
    boolean corrected,
    SeenReports taken) {

  /** The metric key of the share of the whole task; no target can carry it. */
  public static final String PERCENT = "percent";

  private static final Comparator<ReportText> BY_STAMP = Comparator.comparing(ReportText::stamp);

  public UnitReports {
    words = List.copyOf(words);
    figures = Collections.unmodifiableNavigableMap(figures);
    received = Collections.unmodifiableNavigableMap(received);
  }

  public static UnitReports of(Report report, Sent sent, Task task, List<Due> dues) {
    Stamp stamp = Stamp.of(report.asOf(), sent, report.eventId());
    boolean corrects = report.corrects() != null;
    NavigableMap<String, MetricHistory> figures = new TreeMap<>();
    report
        .values()
        .forEach(
            (metric, value) ->
                figures.put(metric, figure(value, stamp, corrects || !grows(metric, task))));
    if (report.percent() != null) {
      figures.put(PERCENT, figure(report.percent(), stamp, corrects));
    }
    NavigableMap<String, Instant> received = new TreeMap<>();
    for (Due due : dues) {
      if (due.answeredBy(report.asOf())) {
        received.put(due.id(), sent.at());
      }
    }
    return new UnitReports(
        List.of(new ReportText(stamp, report.status(), report.narrative(), report.obstacles())),
        figures,
        received,
        corrects,
        SeenReports.of(stamp));
  }

  /** Whether a lower figure of a metric is a decrease that must be a correction. */
  public static boolean grows(String metric, Task task) {
    return metric.equals(PERCENT)
        || task.target(metric).map(Target::kind).filter(TargetKind::grows).isPresent();
  }

  /**
   * With one more report. A copy of one that was taken changes nothing, but for one of the same day
   * that was reported earlier: that is the one that counts.
   */
  public UnitReports take(UnitReports one) {
    Stamp stamp = one.latest();
    if (knows(stamp)) {
      return this;
    }
    return without(stamp.eventId()).merge(one);
  }

  /** Whether a report came before, no later than this copy of it. */
  public boolean knows(Stamp stamp) {
    return taken.knows(stamp);
  }

  /** As it is kept once the day is over. */
  public UnitReports settled() {
    return !taken.anyOpen() ? this : kept(words, figures, received, corrected, taken.settled());
  }

  private UnitReports merge(UnitReports one) {
    List<ReportText> allWords = new ArrayList<>(words);
    allWords.addAll(one.words);
    NavigableMap<String, MetricHistory> allFigures = new TreeMap<>(figures);
    one.figures.forEach((metric, series) -> allFigures.merge(metric, series, MetricHistory::with));
    NavigableMap<String, Instant> earliest = new TreeMap<>(received);
    one.received.forEach((due, at) -> earliest.merge(due, at, (a, b) -> a.isBefore(b) ? a : b));
    return kept(
        allWords, allFigures, earliest, corrected || one.corrected, taken.with(one.latest()));
  }

  private static UnitReports kept(
      List<ReportText> words,
      NavigableMap<String, MetricHistory> figures,
      NavigableMap<String, Instant> received,
      boolean corrected,
      SeenReports taken) {
    ReportText latest = words.stream().max(BY_STAMP).orElseThrow();
    NavigableMap<String, MetricHistory> kept = new TreeMap<>();
    figures.forEach((metric, series) -> kept.put(metric, series.kept(taken::isOpen)));
    return new UnitReports(
        words.stream()
            .filter(one -> one.equals(latest) || taken.isOpen(one.stamp()))
            .sorted(BY_STAMP)
            .toList(),
        kept,
        received,
        corrected,
        taken);
  }

  private UnitReports without(String event) {
    NavigableMap<String, MetricHistory> others = new TreeMap<>();
    figures.forEach((metric, series) -> others.put(metric, series.without(event)));
    others.values().removeIf(MetricHistory.EMPTY::equals);
    return new UnitReports(
        words.stream().filter(one -> !one.stamp().eventId().equals(event)).toList(),
        others,
        received,
        corrected,
        taken);
  }

  private ReportText last() {
    return words.get(words.size() - 1);
  }

  /** Which report the status and the words are from. */
  public Stamp latest() {
    return last().stamp();
  }

  public ReportStatus status() {
    return last().status();
  }

  public String narrative() {
    return last().narrative();
  }

  public String obstacles() {
    return last().obstacles();
  }

  /** The same with other figures; a metric may be left without any. */
  public UnitReports with(NavigableMap<String, MetricHistory> counted) {
    return new UnitReports(words, counted, received, corrected, taken);
  }

  /** The stated share of the whole task; a bare status says 0 or 100. */
  public BigDecimal percent() {
    if (figures.containsKey(PERCENT)) {
      return actual(PERCENT);
    }
    return switch (status()) {
      case NOT_STARTED -> BigDecimal.ZERO;
      case DONE_CLAIMED -> BigDecimal.valueOf(100);
      case IN_PROGRESS, BLOCKED -> null;
    };
  }

  public BigDecimal actual(String metric) {
    Figure figure = figure(metric);
    return figure == null ? null : figure.value();
  }

  /** The day the figure of a metric holds for; where there is none, that of the stated share. */
  public LocalDate asOf(String metric) {
    Figure figure = figure(figures.containsKey(metric) ? metric : PERCENT);
    return figure == null ? latest().asOf() : figure.stamp().asOf();
  }

  public boolean hasFigures() {
    return percent() != null
        || figures.values().stream().anyMatch(series -> !series.figures().isEmpty());
  }

  /** The day a duty was first answered, or null. */
  public LocalDate answered(Due due, ZoneId zone) {
    Instant at = received.get(due.id());
    return at == null ? null : LocalDate.ofInstant(at, zone);
  }

  /** Ids of the reports that still count, in order. */
  public List<String> evidence() {
    Set<String> events = new TreeSet<>();
    events.add(latest().eventId());
    for (MetricHistory series : figures.values()) {
      series.figures().forEach(figure -> events.add(figure.stamp().eventId()));
    }
    return List.copyOf(events);
  }

  /** Whether a figure's latest value is not the one that counts. */
  public boolean regressed(UnitReports counted) {
    return figures.entrySet().stream()
        .anyMatch(
            said ->
                !counted
                    .figures
                    .get(said.getKey())
                    .equals(MetricHistory.of(said.getValue().latest())));
  }

  /**
   * The figure of a metric that counts on a day; of the share of the whole task a bare status says
   * 0 or 100.
   *
   * @param before the one that counted so far, or null
   */
  public Figure upTo(LocalDate day, String metric, Figure before) {
    MetricHistory series = figures.get(metric);
    if (series != null) {
      return series.upTo(day).counted(before);
    }
    boolean implied = metric.equals(PERCENT) && percent() != null && !latest().asOf().isAfter(day);
    return implied ? new Figure(percent(), latest(), true) : before;
  }

  /** The figure of a metric that counts, or null. */
  public Figure figure(String metric) {
    MetricHistory series = figures.get(metric);
    return series == null ? null : series.counted(null);
  }

  private static MetricHistory figure(double value, Stamp stamp, boolean free) {
    return MetricHistory.of(new Figure(exact(value), stamp, free));
  }

  /** To six decimals, which is what can be published: what is shown is what is judged. */
  private static BigDecimal exact(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
