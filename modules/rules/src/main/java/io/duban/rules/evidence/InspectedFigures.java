package io.duban.rules.evidence;

import io.duban.rules.calendar.Quarter;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Observation;
import io.duban.rules.directive.Observation.Outcome;
import io.duban.rules.figures.Figure;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.state.QuarterState;
import io.duban.rules.state.TaskState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 督查: what the office found on the spot and the unit did not say. It stands until the unit corrects
 * its figure or a later inspection of the same figure says otherwise.
 */
final class InspectedFigures {
  private InspectedFigures() {}

  /** Those of the last inspection of each figure up to a day that contradict what counts. */
  static List<Conflict> contradictions(TaskState state, String lead, LocalDate today) {
    Map<String, Ruling> last = new TreeMap<>();
    state
        .rulings()
        .inForce(today, Kind.INSPECTION_RECORDED)
        .filter(ruling -> ruling.observation().outcome() != Outcome.NOTE)
        .forEach(ruling -> last.put(ruling.observation().metric(), ruling));
    return last.values().stream()
        .filter(ruling -> ruling.observation().outcome() == Outcome.CONTRADICTS)
        .flatMap(ruling -> contradiction(ruling, state, lead).stream())
        .toList();
  }

  private static Optional<Conflict> contradiction(Ruling ruling, TaskState state, String lead) {
    Observation seen = ruling.observation();
    return counted(state, lead, seen.metric(), seen.asOf() == null ? ruling.day() : seen.asOf())
        .filter(counted -> contradicts(seen.value(), counted, ruling.at()))
        .map(
            counted ->
                Conflict.inspected(
                    seen.metric(),
                    seen.value(),
                    counted.value(),
                    List.of(counted.stamp().eventId(), ruling.directive().eventId())));
  }

  /** A finding without a figure is answered by whatever the unit says of that day afterwards. */
  private static boolean contradicts(BigDecimal found, Figure counted, Instant at) {
    return found == null
        ? !counted.stamp().reportedAt().isAfter(at)
        : found.compareTo(counted.value()) != 0;
  }

  /** The figure that counts on a day; one about the whole task is the stated share. */
  private static Optional<Figure> counted(
      TaskState state, String lead, String metric, LocalDate day) {
    Figure counted = null;
    for (QuarterState known : state.quarters().headMap(Quarter.of(day), true).values()) {
      UnitReports said = known.reports().get(lead);
      if (said != null) {
        counted = said.upTo(day, metric.isEmpty() ? UnitReports.PERCENT : metric, counted);
      }
    }
    return Optional.ofNullable(counted);
  }
}
