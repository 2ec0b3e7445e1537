package io.duban.rules.tracking;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertMarks;
import io.duban.rules.alert.AlertSnapshot;
import io.duban.rules.alert.AlertState;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.state.TaskState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Marks the changes of alerts with what the office has done about them. A silence keeps them back
 * from those who watch, and what came of them is told when it ends.
 */
final class SilencesAndAcks {
  private final TaskState before;
  private final TaskState state;
  private final LocalDate today;

  SilencesAndAcks(TaskState before, TaskState state, LocalDate today) {
    this.before = before;
    this.state = state;
    this.today = today;
  }

  /** All that is to be told: ends of silences, the changes themselves, new marks. */
  List<AlertChange> told(AlertEvaluation alerts) {
    Map<AlertKey, Finding> findings = alerts.findings();
    List<AlertChange> told = new ArrayList<>();
    state.hidden().forEach((key, was) -> ended(key, was, findings.get(key)).ifPresent(told::add));
    alerts
        .changes()
        .forEach(change -> told.add(change.marked(marks(change.key(), change.since()))));
    state
        .rulings()
        .inForce(today)
        .filter(ruling -> !ruling.settled() && isNew(ruling))
        .forEach(ruling -> told.addAll(marked(ruling, findings)));
    return told;
  }

  /** How alerts stood as the silences began that hold today. */
  NavigableMap<AlertKey, AlertSnapshot> hidden() {
    NavigableMap<AlertKey, AlertSnapshot> hidden = new TreeMap<>();
    state
        .alerts()
        .forEach(
            (key, alert) -> {
              if (silencedUntil(key) != null) {
                AlertSnapshot was = state.hidden().get(key);
                hidden.put(key, was == null ? alert.dawn(today) : was);
              }
            });
    return hidden;
  }

  private Optional<AlertChange> ended(AlertKey key, AlertSnapshot was, Finding finding) {
    AlertState alert = state.alerts().get(key);
    if (silencedUntil(key) != null || alert == null) {
      return Optional.empty();
    }
    AlertSnapshot is = alert.dawn(today);
    boolean nothingHappened = was.sequence() == is.sequence() && was.severity() == is.severity();
    return nothingHappened
        ? Optional.empty()
        : Optional.of(change(key, is, AlertChange.Kind.SILENCE_ENDED, finding, was));
  }

  private boolean isNew(Ruling ruling) {
    return before == null
        || before.rulings().all().stream()
            .noneMatch(known -> known.inForce() && known.directive().equals(ruling.directive()));
  }

  private List<AlertChange> marked(Ruling ruling, Map<AlertKey, Finding> findings) {
    AlertChange.Kind kind =
        ruling.is(Kind.ALERT_ACKNOWLEDGED)
            ? AlertChange.Kind.ACKNOWLEDGED
            : AlertChange.Kind.SILENCED;
    if (!ruling.is(Kind.ALERT_ACKNOWLEDGED) && !ruling.is(Kind.ALERT_SILENCED)) {
      return List.of();
    }
    List<AlertChange> marked = new ArrayList<>();
    state
        .alerts()
        .forEach(
            (key, alert) -> {
              if (isAbout(ruling, key) && alert.now().open()) {
                marked.add(change(key, alert.now(), kind, findings.get(key), null));
              }
            });
    return marked;
  }

  private static boolean isAbout(Ruling ruling, AlertKey key) {
    return ruling.directive().subject().rule().equals(key.rule()) && ruling.concerns(key.unit());
  }

  private AlertChange change(
      AlertKey key, AlertSnapshot is, AlertChange.Kind kind, Finding finding, AlertSnapshot was) {
    Map<String, String> parameters =
        new TreeMap<>(finding == null ? Map.of() : finding.parameters());
    if (was != null) {
      parameters.put("was", shown(was.severity()));
      parameters.put("is", shown(is.severity()));
    }
    return new AlertChange(
            key,
            is.sequence(),
            kind,
            is.severity(),
            today,
            is.since(),
            Map.copyOf(parameters),
            finding == null ? List.of() : finding.evidence())
        .marked(marks(key, is.since()));
  }

  private static String shown(Severity light) {
    return Objects.toString(light, "NONE");
  }

  private AlertMarks marks(AlertKey key, LocalDate since) {
    Optional<Ruling> seen =
        state
            .rulings()
            .last(
                today,
                ruling ->
                    ruling.is(Kind.ALERT_ACKNOWLEDGED)
                        && isAbout(ruling, key)
                        && !ruling.day().isBefore(since));
    return new AlertMarks(
        silencedUntil(key),
        seen.map(ruling -> ruling.directive().author()).orElse(""),
        seen.map(Ruling::day).orElse(null));
  }

  private LocalDate silencedUntil(AlertKey key) {
    return state.rulings().silencedUntil(key.rule(), key.unit(), today);
  }
}
