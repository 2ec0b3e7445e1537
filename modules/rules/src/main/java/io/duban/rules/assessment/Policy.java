package io.duban.rules.assessment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.ZoneId;

/**
 * Every number the office may choose.
 *
 * @param version written into every verdict
 * @param zone where days begin
 * @param yellowFrom percent points behind from which a light is YELLOW
 * @param redAbove percent points behind above which a light is RED
 * @param ceilingMargin percent of a ceiling below it within which a figure is YELLOW
 * @param holdTicks ticks a better light must hold before an alert follows it down
 * @param missingRedAfterDays days after its due day from which a missing report is RED
 * @param graceDays days after a quarter's due day until its bulletin is cut, at least 1
 * @param taskWaitDays days a report waits for its task to be defined
 * @param dueSoonDays days before its due day from which a unit is reminded of a report
 * @param stalledPeriods due periods without an increase after which a task is stalled; 0 for never
 * @param shortfallMargin percent of a target by which a forecast may miss it
 */
public record Policy(
    String version,
    ZoneId zone,
    BigDecimal yellowFrom,
    BigDecimal redAbove,
    BigDecimal ceilingMargin,
    int holdTicks,
    int missingRedAfterDays,
    int graceDays,
    int taskWaitDays,
    int dueSoonDays,
    int stalledPeriods,
    BigDecimal shortfallMargin,
    Score score) {

  /** Points of a unit: shares times weights, less deductions, never below 0. */
  public record Score(
      BigDecimal onTime, BigDecimal good, BigDecimal perRed, BigDecimal perYellow) {}

  public static final Policy DEFAULT =
      new Policy(
          "default-1",
          ZoneId.of("Asia/Shanghai"),
          BigDecimal.TEN,
          BigDecimal.valueOf(30),
          BigDecimal.ZERO,
          2,
          5,
          5,
          7,
          3,
          2,
          BigDecimal.valueOf(5),
          new Score(
              BigDecimal.valueOf(30),
              BigDecimal.valueOf(70),
              BigDecimal.valueOf(2),
              BigDecimal.ONE));

  public Policy {
    requireNonNull(version, "version");
    requireNonNull(zone, "zone");
    requireNonNull(yellowFrom, "yellowFrom");
    requireNonNull(redAbove, "redAbove");
    requireNonNull(ceilingMargin, "ceilingMargin");
    requireNonNull(shortfallMargin, "shortfallMargin");
    requireNonNull(score, "score");
    if (yellowFrom.signum() < 0 || redAbove.compareTo(yellowFrom) < 0) {
      throw new IllegalArgumentException(
          "policy needs 0 <= yellowFrom <= redAbove, but yellowFrom is %s and redAbove is %s"
              .formatted(yellowFrom, redAbove));
    }
    if (ceilingMargin.signum() < 0) {
      throw new IllegalArgumentException(
          "policy needs ceilingMargin of 0 or more, but it is " + ceilingMargin);
    }
    requireAtLeast(0, "holdTicks", holdTicks);
    requireAtLeast(0, "missingRedAfterDays", missingRedAfterDays);
    // A bulletin cut on the due day would miss the reports of that day, which are on time.
    requireAtLeast(1, "graceDays", graceDays);
    requireAtLeast(0, "taskWaitDays", taskWaitDays);
    requireAtLeast(0, "dueSoonDays", dueSoonDays);
    requireAtLeast(0, "stalledPeriods", stalledPeriods);
    if (shortfallMargin.signum() < 0 || shortfallMargin.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException(
          "policy needs shortfallMargin from 0 to 100, but it is " + shortfallMargin);
    }
  }

  private static void requireAtLeast(int least, String field, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "policy needs %s of %d or more, but it is %d".formatted(field, least, value));
    }
  }

  public Light light(BigDecimal behind) {
    if (behind.compareTo(redAbove) > 0) {
      return Light.RED;
    }
    // 0 behind or less is GREEN even where the office sets yellowFrom to 0.
    return behind.signum() > 0 && behind.compareTo(yellowFrom) >= 0 ? Light.YELLOW : Light.GREEN;
  }
}
