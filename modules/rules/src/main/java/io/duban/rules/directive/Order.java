package io.duban.rules.directive;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * 督办单: an order to put something right.
 *
 * @param unit id of the unit it is for, empty for the one that consolidates
 * @param replyDue last day to reply
 * @param rectifyDue last day to put it right
 * @param repliedOn day of the first reply, or null
 * @param closedOn day it was closed, or null
 * @param events ids of the directives about it, the one that issued it first
 */
public record Order(
    String id,
    String unit,
    LocalDate issued,
    LocalDate replyDue,
    LocalDate rectifyDue,
    LocalDate repliedOn,
    LocalDate closedOn,
    List<String> events) {
  public static final int REPLY_DAYS = 15;

  /** Where an order stands on a day. */
  public enum State {
    OPEN,
    REPLIED,
    CLOSED,
    OVERDUE
  }

  public Order {
    requireNonNull(id, "id");
    requireNonNull(unit, "unit");
    requireNonNull(issued, "issued");
    requireNonNull(replyDue, "replyDue");
    requireNonNull(rectifyDue, "rectifyDue");
    events = List.copyOf(events);
  }

  /** An order issued by a directive on a day; what it does not say is 15 days to reply. */
  public static Order issued(Directive directive, LocalDate day) {
    Dates dates = directive.dates();
    LocalDate issued = dates.from() == null ? day : dates.from();
    LocalDate reply = directive.replyWithin(REPLY_DAYS, day).dates().replyDue();
    LocalDate rectify = dates.until() == null ? reply : dates.until();
    Subject subject = directive.subject();
    return new Order(
        subject.order(),
        subject.unit(),
        issued,
        reply,
        rectify,
        null,
        null,
        List.of(directive.eventId()));
  }

  public Order replied(LocalDate day, String event) {
    LocalDate first = repliedOn == null ? day : repliedOn;
    return new Order(id, unit, issued, replyDue, rectifyDue, first, closedOn, and(event));
  }

  public Order closed(LocalDate day, String event) {
    return new Order(id, unit, issued, replyDue, rectifyDue, repliedOn, day, and(event));
  }

  public Order extended(LocalDate day, String event) {
    return new Order(id, unit, issued, replyDue, day, repliedOn, closedOn, and(event));
  }

  /** Id of the directive that issued it. */
  public String event() {
    return events.get(0);
  }

  private List<String> and(String event) {
    return Stream.concat(events.stream(), Stream.of(event)).toList();
  }

  public State state(LocalDate day) {
    if (closedOn != null) {
      return State.CLOSED;
    }
    if (rectificationPassed(day) || replyPassed(day)) {
      return State.OVERDUE;
    }
    return repliedOn == null ? State.OPEN : State.REPLIED;
  }

  public boolean rectificationPassed(LocalDate day) {
    return closedOn == null && rectifyDue.isBefore(day);
  }

  public boolean replyPassed(LocalDate day) {
    return closedOn == null && repliedOn == null && replyDue.isBefore(day);
  }
}
