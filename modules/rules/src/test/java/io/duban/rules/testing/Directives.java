package io.duban.rules.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Observation;
import io.duban.rules.directive.Observation.Outcome;
import io.duban.rules.directive.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Makes directives; an id follows from what is said and a number that tells equal ones apart. */
public final class Directives {
  private Directives() {}

  public static Directive approved(String task, int number) {
    return of(task, Kind.COMPLETION_APPROVED, number);
  }

  public static Directive returned(String task, int number) {
    return of(task, Kind.COMPLETION_RETURNED, number);
  }

  public static Directive reopened(String task, int number) {
    return of(task, Kind.REOPENED, number);
  }

  public static Directive extended(String task, int number, LocalDate until) {
    return of(task, Kind.EXTENDED, number, Dates.until(until), Subject.TASK);
  }

  /** Issues an order; each day may be null. */
  public static Directive ordered(
      String task, int number, String order, LocalDate replyDue, LocalDate rectifyDue) {
    Dates dates = new Dates(null, rectifyDue, replyDue);
    return of(task, Kind.ORDER_ISSUED, number, dates, Subject.order(order, ""));
  }

  public static Directive replied(String task, int number, String order) {
    return of(task, Kind.ORDER_REPLIED, number, Dates.NONE, Subject.order(order, ""));
  }

  public static Directive closed(String task, int number, String order) {
    return of(task, Kind.ORDER_CLOSED, number, Dates.NONE, Subject.order(order, ""));
  }

  public static Directive orderExtended(String task, int number, String order, LocalDate until) {
    return of(task, Kind.ORDER_EXTENDED, number, Dates.until(until), Subject.order(order, ""));
  }

  /** Waives the duty of a unit, or the whole task if the unit is empty. */
  public static Directive waived(
      String task, int number, String unit, LocalDate from, LocalDate until) {
    Dates dates = new Dates(from, until, null);
    return of(task, Kind.WAIVED, number, dates, Subject.unit(unit));
  }

  public static Directive fact(
      String task, int number, String metric, BigDecimal value, Boolean met, LocalDate asOf) {
    Observation observation = new Observation(metric, value, met, asOf, Outcome.NOTE);
    return of(task, Kind.FACT_SET, number, Dates.NONE, Subject.TASK, observation);
  }

  public static Directive inspected(String task, int number, String metric, Outcome outcome) {
    Observation observation = new Observation(metric, null, null, null, outcome);
    return of(task, Kind.INSPECTION_RECORDED, number, Dates.NONE, Subject.TASK, observation);
  }

  public static Directive acknowledged(String task, int number, String rule, String unit) {
    return of(task, Kind.ALERT_ACKNOWLEDGED, number, Dates.NONE, Subject.alert(rule, unit));
  }

  public static Directive silenced(
      String task, int number, String rule, String unit, LocalDate until) {
    return of(task, Kind.ALERT_SILENCED, number, Dates.until(until), Subject.alert(rule, unit));
  }

  public static Directive planApproved(String task, int number, String plan) {
    return of(task, Kind.PLAN_APPROVED, number, Dates.NONE, Subject.plan(plan));
  }

  public static Directive planReturned(String task, int number, String plan) {
    return of(task, Kind.PLAN_RETURNED, number, Dates.NONE, Subject.plan(plan));
  }

  public static Directive of(String task, Kind kind, int number) {
    return of(task, kind, number, Dates.NONE, Subject.TASK);
  }

  public static Directive of(String task, Kind kind, int number, Dates dates, Subject subject) {
    return of(task, kind, number, dates, subject, null);
  }

  public static Directive of(
      String task, Kind kind, int number, Dates dates, Subject subject, Observation observation) {
    String content = String.join("|", task, kind.name(), Integer.toString(number));
    String eventId = UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString();
    return new Directive(eventId, task, kind, "office", "as agreed", dates, subject, observation);
  }
}
