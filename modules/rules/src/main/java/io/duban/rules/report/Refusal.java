package io.duban.rules.report;

import static java.util.Objects.requireNonNull;

/**
 * Something said that was not taken in.
 *
 * @param detail what was wrong, where, and what to do
 */
public record Refusal(RefusalReason reason, String detail) {
  public Refusal {
    requireNonNull(reason, "reason");
    requireNonNull(detail, "detail");
  }
}
