package io.duban.rules.rulings;

import io.duban.rules.assessment.OutsideFact;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Observation;
import io.duban.rules.directive.Subject;
import io.duban.rules.report.Position;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A directive, the day it took effect, and whether it did.
 *
 * @param place where it was written, or null if that is not known
 * @param refusal why it has no effect, or null if it has
 * @param settled whether its day is over, so that this is the last word
 */
public record Ruling(
    Directive directive,
    Instant at,
    Position place,
    LocalDate day,
    Refusal refusal,
    boolean settled) {
  // Names of fields, dates and numbers.
  private static final int FIXED = 800;

  static final Comparator<Ruling> ORDER =
      Comparator.comparing(Ruling::at)
          .thenComparing(Ruling::place, Position.ORDER)
          .thenComparing(ruling -> ruling.directive().eventId());

  public static Ruling of(Directive directive, Sent sent, LocalDate day) {
    return new Ruling(directive, sent.at(), sent.place(), day, null, false);
  }

  public boolean inForce() {
    return refusal == null;
  }

  public Ruling judged(Refusal reason) {
    return new Ruling(directive, at, place, day, reason, settled);
  }

  public Ruling settle() {
    return new Ruling(directive, at, place, day, refusal, true);
  }

  public boolean is(Kind kind) {
    return directive.kind() == kind;
  }

  public Observation observation() {
    return directive.observation();
  }

  /** What it says of a target from outside; where it names no day, that of the decision. */
  public OutsideFact fact() {
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
  public boolean movesRows() {
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

  /** At most so many bytes of state and of a row are its. */
  int weight() {
    Subject about = directive.subject();
    int characters =
        Stream.of(
                directive.task(),
                directive.author(),
                directive.reason(),
                about.unit(),
                about.rule(),
                about.order(),
                about.plan(),
                observation() == null ? "" : observation().metric(),
                refusal == null ? "" : refusal.detail())
            .mapToInt(String::length)
            .sum();
    return FIXED + 3 * characters;
  }

  public boolean answersPlan(String plan) {
    boolean answers = is(Kind.PLAN_APPROVED) || is(Kind.PLAN_RETURNED);
    return answers && directive.subject().plan().equals(plan);
  }

  /** One that names no unit concerns all. */
  public boolean concerns(String unit) {
    String named = directive.subject().unit();
    return named.isEmpty() || named.equals(unit);
  }

  boolean supersedes(Ruling known) {
    return !known.day().isBefore(day) && ORDER.compare(this, known) < 0;
  }
}
