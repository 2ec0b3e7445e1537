package io.duban.rules.alert;

import java.time.LocalDate;

/**
 * Where the alerts of a key stand at a moment.
 *
 * @param sequence number of the latest alert of the key, 0 before the first
 * @param severity its severity, or null if it is not open
 * @param since day it was raised, or null before the first
 * @param calmSince day since which the facts are better than the severity, or null
 */
public record AlertSnapshot(int sequence, Severity severity, LocalDate since, LocalDate calmSince) {
  static final AlertSnapshot NEVER = new AlertSnapshot(0, null, null, null);

  public boolean open() {
    return severity != null;
  }
}
