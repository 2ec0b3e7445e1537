package io.duban.rules.alert;

import io.duban.rules.alert.AlertChange.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RAISED → (ESCALATED | DE_ESCALATED)* → CLEARED: up at once, down when better facts have held. */
public final class AlertLifeCycle {
  private AlertLifeCycle() {}

  /**
   * Follows what a rule finds now.
   *
   * @param before where the key stood, or null if it never had an alert
   * @param finding what is wrong now, if anything
   * @param holdTicks ticks better facts must hold before the alert goes down
   */
  public static AlertState follow(
      AlertState before, Optional<Finding> finding, LocalDate today, int holdTicks) {
    AlertState state = before == null ? AlertState.begin(today) : before.on(today);
    Severity wanted = finding.map(Finding::severity).orElse(null);
    return new AlertState(today, state.dawn(), next(state.dawn(), wanted, today, holdTicks));
  }

  private static AlertSnapshot next(
      AlertSnapshot dawn, Severity wanted, LocalDate today, int holdTicks) {
    if (!dawn.open()) {
      return wanted == null ? dawn : new AlertSnapshot(dawn.sequence() + 1, wanted, today, null);
    }
    boolean better = wanted == null || dawn.severity().worseThan(wanted);
    if (!better) {
      return new AlertSnapshot(dawn.sequence(), wanted, dawn.since(), null);
    }
    LocalDate calmSince = dawn.calmSince() == null ? today : dawn.calmSince();
    if (today.isBefore(calmSince.plusDays(holdTicks))) {
      return new AlertSnapshot(dawn.sequence(), dawn.severity(), dawn.since(), calmSince);
    }
    return new AlertSnapshot(dawn.sequence(), wanted, dawn.since(), null);
  }

  /** The change to tell of, if there is one. */
  public static Optional<AlertChange> change(
      AlertKey key, AlertState before, AlertState after, Optional<Finding> finding) {
    AlertSnapshot was = before == null ? AlertSnapshot.NEVER : before.now();
    AlertSnapshot is = after.now();
    return kind(was.severity(), is.severity())
        .map(
            kind ->
                new AlertChange(
                    key,
                    is.open() ? is.sequence() : was.sequence(),
                    kind,
                    is.open() ? is.severity() : was.severity(),
                    after.day(),
                    is.open() ? is.since() : was.since(),
                    finding.map(Finding::parameters).orElse(Map.of()),
                    finding.map(Finding::evidence).orElse(List.of())));
  }

  /** What the last day on which the key was looked at made of its alert, without the reason. */
  public static Optional<AlertChange> ofTheDay(AlertKey key, AlertState state) {
    AlertState dawn = new AlertState(state.day(), state.dawn(), state.dawn());
    return change(key, dawn, state, Optional.empty());
  }

  private static Optional<Kind> kind(Severity was, Severity is) {
    if (was == is) {
      return Optional.empty();
    }
    if (was == null) {
      return Optional.of(Kind.RAISED);
    }
    if (is == null) {
      return Optional.of(Kind.CLEARED);
    }
    return Optional.of(is.worseThan(was) ? Kind.ESCALATED : Kind.DE_ESCALATED);
  }
}
