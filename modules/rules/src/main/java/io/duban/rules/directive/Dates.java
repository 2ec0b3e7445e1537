package io.duban.rules.directive;

import java.time.LocalDate;

/**
 * The days a decision is about; each is null where the kind has none.
 *
 * @param from first day of a waiver, or the issue date of an order; the day it was decided if null
 * @param until last day: the new deadline of a task or an order, the rectification date of an order
 *     issued, the last day of a waiver or a silence
 * @param replyDue last day to reply to an order
 */
public record Dates(LocalDate from, LocalDate until, LocalDate replyDue) {
  public static final Dates NONE = new Dates(null, null, null);

  public static Dates until(LocalDate day) {
    return new Dates(null, day, null);
  }
}
