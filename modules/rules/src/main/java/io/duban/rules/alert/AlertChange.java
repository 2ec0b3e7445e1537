package io.duban.rules.alert;

import io.duban.rules.assessment.Light;
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
    Light light,
    LocalDate day,
    LocalDate since,
    Map<String, String> parameters,
    List<String> evidence,
    AlertMarks marks) {

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
      Light light,
      LocalDate day,
      LocalDate since,
      Map<String, String> parameters,
      List<String> evidence) {
    this(key, sequence, kind, light, day, since, parameters, evidence, AlertMarks.NONE);
  }

  public AlertChange marked(AlertMarks newMarks) {
    return new AlertChange(key, sequence, kind, light, day, since, parameters, evidence, newMarks);
  }

  /** Whether the alert is open after the change. */
  public boolean open() {
    return kind != Kind.CLEARED && light != Light.GREY;
  }
}
