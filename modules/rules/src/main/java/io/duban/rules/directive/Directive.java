package io.duban.rules.directive;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What the office decides about a task.
 *
 * @param observation what was found or stated from outside, or null
 */
public record Directive(
    String eventId,
    String task,
    Kind kind,
    String author,
    String reason,
    Dates dates,
    Subject subject,
    Observation observation) {

  /** 销号, 退回, reopening, 延期; 督办单; waiver; outside fact; 督查; alerts; plans. */
  public enum Kind {
    COMPLETION_APPROVED,
    COMPLETION_RETURNED,
    REOPENED,
    EXTENDED,
    ORDER_ISSUED,
    ORDER_REPLIED,
    ORDER_CLOSED,
    ORDER_EXTENDED,
    WAIVED,
    FACT_SET,
    INSPECTION_RECORDED,
    ALERT_ACKNOWLEDGED,
    ALERT_SILENCED,
    PLAN_APPROVED,
    PLAN_RETURNED
  }

  public Directive {
    requireNonNull(eventId, "eventId");
    requireNonNull(task, "task");
    requireNonNull(kind, "kind");
    requireNonNull(author, "author");
    requireNonNull(reason, "reason");
    requireNonNull(dates, "dates");
    requireNonNull(subject, "subject");
  }

  /**
   * The same with a day to reply, if it issues an order that names none: some days after the issue,
   * but not after the day on which it must be put right.
   */
  public Directive replyWithin(int days, LocalDate day) {
    if (kind != Kind.ORDER_ISSUED || dates.replyDue() != null) {
      return this;
    }
    LocalDate reply = (dates.from() == null ? day : dates.from()).plusDays(days);
    LocalDate due = dates.until() != null && dates.until().isBefore(reply) ? dates.until() : reply;
    Dates complete = new Dates(dates.from(), dates.until(), due);
    return new Directive(eventId, task, kind, author, reason, complete, subject, observation);
  }
}
