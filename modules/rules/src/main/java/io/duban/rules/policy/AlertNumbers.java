package io.duban.rules.policy;

import java.math.BigDecimal;

/**
 * When alerts are raised and how long they hold.
 *
 * @param holdTicks ticks a better light must hold before an alert follows it down
 * @param missingRedAfterDays days after its due day from which a missing report is RED
 * @param dueSoonDays days before its due day from which a unit is reminded of a report
 * @param stalledPeriods due periods without an increase after which a task is stalled; 0 for never
 * @param shortfallMargin percent of a target by which a forecast may miss it
 */
public record AlertNumbers(
    int holdTicks,
    int missingRedAfterDays,
    int dueSoonDays,
    int stalledPeriods,
    BigDecimal shortfallMargin) {
  static final AlertNumbers DEFAULT = new AlertNumbers(2, 5, 3, 2, BigDecimal.valueOf(5));

  public AlertNumbers {
    Numbers.atLeast(0, "alerts.holdTicks", holdTicks);
    Numbers.atLeast(0, "alerts.missingRedAfterDays", missingRedAfterDays);
    Numbers.atLeast(0, "alerts.dueSoonDays", dueSoonDays);
    Numbers.atLeast(0, "alerts.stalledPeriods", stalledPeriods);
    Numbers.notNegative("alerts.shortfallMargin", shortfallMargin);
    if (shortfallMargin.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException(
          "policy needs alerts.shortfallMargin from 0 to 100, but it is " + shortfallMargin);
    }
  }
}
