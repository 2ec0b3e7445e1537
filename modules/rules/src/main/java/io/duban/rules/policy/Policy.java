package io.duban.rules.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Every number the office may choose.
 *
 * @param version written into every verdict
 * @param validFrom first day it holds, or null if it always did
 * @param zone where days begin
 */
public record Policy(
    String version,
    LocalDate validFrom,
    ZoneId zone,
    Thresholds thresholds,
    ReportingDates dates,
    AlertNumbers alerts,
    Score score) {

  /** Points of a unit: shares times weights, less deductions, never below 0. */
  public record Score(BigDecimal onTime, BigDecimal good, BigDecimal perRed, BigDecimal perYellow) {
    static final Score DEFAULT =
        new Score(
            BigDecimal.valueOf(30), BigDecimal.valueOf(70), BigDecimal.valueOf(2), BigDecimal.ONE);

    public Score {
      Numbers.notNegative("score.onTime", onTime);
      Numbers.notNegative("score.good", good);
      Numbers.notNegative("score.perRed", perRed);
      Numbers.notNegative("score.perYellow", perYellow);
    }
  }

  public static final Policy DEFAULT =
      new Policy(
          "default-1",
          null,
          ZoneId.of("Asia/Shanghai"),
          Thresholds.DEFAULT,
          ReportingDates.DEFAULT,
          AlertNumbers.DEFAULT,
          Score.DEFAULT);

  public Policy {
    requireNonNull(version, "version");
    requireNonNull(zone, "zone");
    requireNonNull(thresholds, "thresholds");
    requireNonNull(dates, "dates");
    requireNonNull(alerts, "alerts");
    requireNonNull(score, "score");
  }

  public Light light(BigDecimal behind) {
    return thresholds.light(behind);
  }

  public int holdTicks() {
    return alerts.holdTicks();
  }

  public int missingRedAfterDays() {
    return alerts.missingRedAfterDays();
  }

  public int dueSoonDays() {
    return alerts.dueSoonDays();
  }

  public int stalledPeriods() {
    return alerts.stalledPeriods();
  }

  public BigDecimal shortfallMargin() {
    return alerts.shortfallMargin();
  }

  public int graceDays() {
    return dates.graceDays();
  }

  public int taskWaitDays() {
    return dates.taskWaitDays();
  }
}
