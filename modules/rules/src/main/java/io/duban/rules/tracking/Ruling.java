package io.duban.rules.tracking;

import io.duban.rules.assessment.OutsideFact;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Observation;
import io.duban.rules.report.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A directive, the day it took effect, and whether it did.
 *
 * @param refusal why it has no effect, or null if it has
 * @param settled whether its day is over, so that this is the last word
 */
public record Ruling(
    Directive directive, Instant at, LocalDate day, Refusal refusal, boolean settled) {
  static final Comparator<Ruling> ORDER =
      Comparator.comparing(Ruling::at).thenComparing(ruling -> ruling.directive().eventId());

  static Ruling of(Directive directive, Instant at, LocalDate day) {
    return new Ruling(directive, at, day, null, false);
  }

  public boolean inForce() {
    return refusal == null;
  }

  Ruling judged(Refusal reason) {
    return new Ruling(directive, at, day, reason, settled);
  }

  Ruling settle() {
    return new Ruling(directive, at, day, refusal, true);
  }

  boolean is(Kind kind) {
    return directive.kind() == kind;
  }

  Observation observation() {
    return directive.observation();
  }

  /** What it says of a target from outside; where it names no day, that of the decision. */
  OutsideFact fact() {
    Observation seen = observation();
    return new OutsideFact(
        seen.metric(),
        seen.value(),
        seen.met(),
        seen.asOf() == null ? day : seen.asOf(),
        directive.eventId());
  }

  /** Whether it says if the task is done. */
  boolean answersClaim() {
    return switch (directive.kind()) {
      case COMPLETION_APPROVED, COMPLETION_RETURNED, REOPENED -> true;
      default -> false;
    };
  }

  /** Whether it can change what a row of the task says. */
  boolean movesRows() {
    return switch (directive.kind()) {
      case COMPLETION_APPROVED,
          COMPLETION_RETURNED,
          REOPENED,
          EXTENDED,
          WAIVED,
          FACT_SET,
          PLAN_APPROVED,
          PLAN_RETURNED ->
          true;
      default -> false;
    };
  }

  boolean answersPlan(String plan) {
    boolean answers = is(Kind.PLAN_APPROVED) || is(Kind.PLAN_RETURNED);
    return answers && directive.subject().plan().equals(plan);
  }

  /** One that names no unit concerns all. */
  boolean concerns(String unit) {
    String named = directive.subject().unit();
    return named.isEmpty() || named.equals(unit);
  }

  boolean supersedes(Ruling known) {
    return !known.day().isBefore(day) && ORDER.compare(this, known) < 0;
  }
}
