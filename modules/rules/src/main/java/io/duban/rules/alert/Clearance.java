package io.duban.rules.alert;

import static java.util.Objects.requireNonNull;

import io.duban.rules.brief.Brief;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why an alert no longer stands.
 *
 * @param parameters more of the reason, as named values
 * @param evidence ids of the events it rests on
 */
public record Clearance(Cause cause, Map<String, String> parameters, List<String> evidence) {

  /** What put an end to an alert. */
  public enum Cause {
    APPROVED,
    REPORTED,
    CAUGHT_UP,
    KEPT,
    EXTENDED,
    CORRECTED,
    ADVANCED,
    UNBLOCKED,
    STARTED,
    AGREED,
    POSTPONED,
    ON_COURSE,
    DEADLINE_PASSED,
    CLOSED,
    DUE_PASSED,
    NOT_OWED,
    NO_LONGER_FOUND
  }

  public Clearance {
    requireNonNull(cause, "cause");
    parameters = Map.copyOf(parameters);
    evidence = List.copyOf(Brief.first(evidence, Finding.EVIDENCE));
  }

  /** The office approved completion, which ends all alerts that do not watch on. */
  public static Clearance approved(LocalDate day) {
    return new Clearance(Cause.APPROVED, Map.of("approved", day.toString()), List.of());
  }

  public static Clearance of(Cause cause) {
    return new Clearance(cause, Map.of(), List.of());
  }

  public static Clearance of(Cause cause, List<String> evidence) {
    return new Clearance(cause, Map.of(), evidence);
  }

  /** The reason with its cause among the named values. */
  Map<String, String> reason() {
    Map<String, String> reason = new HashMap<>(parameters);
    reason.put("cause", cause.name());
    return reason;
  }
}
