package io.duban.rules.bulletin;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.TaskQuarter.Progress;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a unit's tasks of a quarter add up to.
 *
 * @param led tasks whose consolidating unit it is
 * @param green of these, green and not done
 * @param done of these, approved as done and green
 * @param due reports that fell due, on led tasks and on others
 * @param returned claims of completion the office returned
 * @param corrected tasks on which it corrected a report
 */
public record UnitTally(
    String unit,
    String unitName,
    int led,
    int green,
    int yellow,
    int red,
    int grey,
    int done,
    int due,
    int onTime,
    int late,
    int missing,
    int returned,
    int corrected) {

  public static UnitTally none(String unit, String unitName) {
    return new UnitTally(unit, unitName, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  public UnitTally with(TaskQuarter row, UnitReporting part) {
    return add(row, part, 1);
  }

  /** Takes back what {@link #with} added for the same row. */
  public UnitTally without(TaskQuarter row, UnitReporting part) {
    return add(row, part, -1);
  }

  public boolean isEmpty() {
    return led == 0 && due == 0;
  }

  /** Points by the policy's formula; a unit that owed nothing loses nothing for it. */
  public BigDecimal score(Policy policy) {
    Policy.Score score = policy.score();
    return share(onTime, due)
        .multiply(score.onTime())
        .add(share(green + done, led).multiply(score.good()))
        .subtract(score.perRed().multiply(BigDecimal.valueOf(red)))
        .subtract(score.perYellow().multiply(BigDecimal.valueOf(yellow)))
        .max(BigDecimal.ZERO)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal share(int part, int whole) {
    return whole == 0
        ? BigDecimal.ONE
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP);
  }

  private UnitTally add(TaskQuarter row, UnitReporting part, int sign) {
    int leads = part.consolidating() ? sign : 0;
    boolean finished = row.progress() == Progress.DONE && row.light() == Light.GREEN;
    return new UnitTally(
        unit,
        unitName,
        led + leads,
        green + (row.light() == Light.GREEN && !finished ? leads : 0),
        yellow + (row.light() == Light.YELLOW ? leads : 0),
        red + (row.light() == Light.RED ? leads : 0),
        grey + (row.light() == Light.GREY ? leads : 0),
        done + (finished ? leads : 0),
        due + sign * part.due(),
        onTime + sign * part.onTime(),
        late + sign * part.late(),
        missing + sign * part.missing(),
        returned + sign * part.returned(),
        corrected + (part.corrected() ? sign : 0));
  }
}
