package io.duban.rules.bound;

import java.time.LocalDate;

/** Days that are taken in: those of people now alive, and of plans somebody may still make. */
public final class Days {
  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private Days() {}

  /** Whether a day is taken, which may be null. */
  public static boolean fits(LocalDate day) {
    return day == null || !(day.isBefore(FIRST) || day.isAfter(LAST));
  }
}
