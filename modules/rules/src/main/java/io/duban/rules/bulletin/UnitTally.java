package io.duban.rules.bulletin;

import io.duban.rules.assessment.DutyCounts;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.policy.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a unit's tasks of a quarter add up to.
 *
 * @param tasks those whose consolidating unit it is
 * @param duties on these tasks and on others
 * @param returned claims of completion the office returned
 * @param corrected tasks on which it corrected a report
 */
public record UnitTally(
    String unit,
    String unitName,
    TaskCounts tasks,
    DutyCounts duties,
    int returned,
    int corrected) {

  public static UnitTally none(String unit, String unitName) {
    return new UnitTally(unit, unitName, TaskCounts.NONE, DutyCounts.NONE, 0, 0);
  }

  public UnitTally with(TaskQuarter row, UnitReporting part) {
    return add(row, part, 1);
  }

  /** Takes back what {@link #with} added for the same row. */
  public UnitTally without(TaskQuarter row, UnitReporting part) {
    return add(row, part, -1);
  }

  public boolean isEmpty() {
    return tasks.led() == 0 && duties.due() == 0;
  }

  /** Points by the policy's formula; a unit that owed nothing loses nothing for it. */
  public BigDecimal score(Policy policy) {
    Policy.Score score = policy.score();
    return share(duties.onTime(), duties.due())
        .multiply(score.onTime())
        .add(share(tasks.green() + tasks.done(), tasks.led()).multiply(score.good()))
        .subtract(score.perRed().multiply(BigDecimal.valueOf(tasks.red())))
        .subtract(score.perYellow().multiply(BigDecimal.valueOf(tasks.yellow())))
        .max(BigDecimal.ZERO)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal share(int part, int whole) {
    return whole == 0
        ? BigDecimal.ONE
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP);
  }

  private UnitTally add(TaskQuarter row, UnitReporting part, int sign) {
    return new UnitTally(
        unit,
        unitName,
        part.consolidating() ? tasks.plus(row, sign) : tasks,
        duties.plus(part.duties(), sign),
        returned + sign * part.returned(),
        corrected + (part.corrected() ? sign : 0));
  }
}
