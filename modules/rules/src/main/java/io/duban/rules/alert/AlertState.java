package io.duban.rules.alert;

import java.time.LocalDate;

/**
 * Where the alerts of a key stand, now and as the day began. Within a day the alert follows the
 * facts; what it has become is always derived from how the day began, so the order of what happens
 * within a day leaves no trace.
 *
 * @param day the day of {@code now}
 */
public record AlertState(LocalDate day, AlertSnapshot dawn, AlertSnapshot now) {

  /** Whether there is nothing to remember: an alert that was taken back on its first day. */
  public boolean blank() {
    return dawn.sequence() == 0 && now.sequence() == 0;
  }

  /** Whether a day left the alert another than it found it, as far as that day has gone. */
  public boolean changedOn(LocalDate today) {
    return day.equals(today) && dawn.severity() != now.severity();
  }

  public boolean openAtDawn(LocalDate today) {
    return dawn(today).open();
  }

  /** Where it stood as a day began. */
  public AlertSnapshot dawn(LocalDate today) {
    return on(today).dawn;
  }

  static AlertState begin(LocalDate day) {
    return new AlertState(day, AlertSnapshot.NEVER, AlertSnapshot.NEVER);
  }

  AlertState on(LocalDate today) {
    return today.isAfter(day) ? new AlertState(today, now, now) : this;
  }
}
