package io.duban.rules.directive;

import static java.util.Objects.requireNonNull;

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
}
