package io.duban.rules.tracking;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What the office decides about a task.
 *
 * @param until new deadline of an extension, else null
 */
public record Directive(
    String eventId, String task, Kind kind, String author, String reason, LocalDate until) {

  /** 销号, 退回, reopening, 延期. */
  public enum Kind {
    COMPLETION_APPROVED,
    COMPLETION_RETURNED,
    REOPENED,
    EXTENDED
  }

  public Directive {
    requireNonNull(eventId, "eventId");
    requireNonNull(task, "task");
    requireNonNull(kind, "kind");
    requireNonNull(author, "author");
    requireNonNull(reason, "reason");
  }
}
