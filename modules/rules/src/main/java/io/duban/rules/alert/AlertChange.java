package io.duban.rules.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One change in the life of an alert.
 *
 * @param sequence number of the alert, the same from RAISED to CLEARED
 * @param light severity after the change; of a cleared alert the one it had
 * @param since day the alert was raised
 */
public record AlertChange(
    AlertKey key,
    int sequence,
    Kind kind,
    Severity light,
    LocalDate day,
    LocalDate since,
    Map<String, String> parameters,
    List<String> evidence) {

  /** The same change with what put an end to the alert. */
  public AlertChange because(Relief relief) {
    return new AlertChange(
        key, sequence, kind, light, day, since, relief.reason(), relief.evidence());
  }

  /** What happened to the alert. */
  public enum Kind {
    RAISED,
    ESCALATED,
    DE_ESCALATED,
    CLEARED
  }
}
