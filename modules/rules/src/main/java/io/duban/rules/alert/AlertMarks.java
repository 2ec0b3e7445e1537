package io.duban.rules.alert;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What the office has done about an alert.
 *
 * @param silencedUntil last day on which its changes are kept back, or null
 * @param acknowledgedBy who has seen it, empty if nobody said so
 * @param acknowledgedOn when, or null
 */
public record AlertMarks(LocalDate silencedUntil, String acknowledgedBy, LocalDate acknowledgedOn) {
  public static final AlertMarks NONE = new AlertMarks(null, "", null);

  public AlertMarks {
    requireNonNull(acknowledgedBy, "acknowledgedBy");
  }
}
