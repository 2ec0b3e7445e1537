package io.duban.rules.report;

import static java.util.Objects.requireNonNull;

import io.duban.rules.bound.Texts;

/**
 * Something said that was not taken in.
 *
 * @param detail what was wrong, where, and what to do; at most 1,000 visible characters of it
 */
public record Refusal(RefusalReason reason, String detail) {
  private static final int DETAIL = 1_000;

  public Refusal {
    requireNonNull(reason, "reason");
    detail = Texts.visible(detail, DETAIL);
  }
}
