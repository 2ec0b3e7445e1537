package io.duban.rules.task;

import static java.util.Objects.requireNonNull;

import java.time.MonthDay;

/**
 * The reporting duty a notice lays down.
 *
 * @param dayOfMonth due day in the last month of each period; a month without that day uses its
 *     last day, so 31 means month's end
 * @param annual due day of an extra annual report, or null
 */
public record Reporting(Cadence cadence, int dayOfMonth, MonthDay annual) {
  public static final Reporting QUARTER_END = new Reporting(Cadence.QUARTERLY, 31, null);

  public Reporting {
    requireNonNull(cadence, "cadence");
    if (dayOfMonth < 1 || dayOfMonth > 31) {
      throw new IllegalArgumentException("dayOfMonth must be 1 to 31: " + dayOfMonth);
    }
  }
}
