package io.duban.rules.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One change in the life of an alert.
 *
 * @param sequence number of the alert, the same from RAISED to CLEARED
 * @param severity severity after the change; of a cleared alert the one it had; null if a silence
 *     ended and the alert is no longer open
 * @param since day the alert was raised
 */
public record AlertChange(
    AlertKey key,
    int sequence,
    Kind kind,
    Severity severity,
    LocalDate day,
    LocalDate since,
    Map<String, String> parameters,
    List<String> evidence,
    AlertMarks marks) {

  /** The same change with what put an end to the alert. */
  public AlertChange because(Clearance clearance) {
    return new AlertChange(
        key, sequence, kind, severity, day, since, clearance.reason(), clearance.evidence(), marks);
  }

  /** What happened to the alert. */
  public enum Kind {
    RAISED,
    ESCALATED,
    DE_ESCALATED,
    CLEARED,
    ACKNOWLEDGED,
    SILENCED,
    SILENCE_ENDED;

    /** Whether it tells of what the office did, not of what became of the alert. */
    public boolean isMark() {
      return this == ACKNOWLEDGED || this == SILENCED || this == SILENCE_ENDED;
    }
  }

  public AlertChange(
      AlertKey key,
      int sequence,
      Kind kind,
      Severity severity,
      LocalDate day,
      LocalDate since,
      Map<String, String> parameters,
      List<String> evidence) {
    this(key, sequence, kind, severity, day, since, parameters, evidence, AlertMarks.NONE);
  }

  public AlertChange marked(AlertMarks newMarks) {
    return new AlertChange(
        key, sequence, kind, severity, day, since, parameters, evidence, newMarks);
  }

  /** Whether the alert is open after the change. */
  public boolean open() {
    return kind != Kind.CLEARED && severity != null;
  }
}
