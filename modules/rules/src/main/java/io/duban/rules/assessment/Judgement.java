package io.duban.rules.assessment;

import io.duban.rules.policy.Light;
import java.math.BigDecimal;

/**
 * How a task stands in a quarter.
 *
 * @param overdue whether the deadline passed in or before the quarter without approved completion
 * @param early whether completion was approved before the deadline (提前完成)
 * @param caughtUp whether the light is YELLOW only because the quarter was RED before
 * @param planned percent points of the target that decides, or null
 * @param earned percent points of the target that decides, or null
 */
public record Judgement(
    Light light,
    Progress progress,
    boolean overdue,
    boolean early,
    boolean caughtUp,
    BigDecimal planned,
    BigDecimal earned) {

  /** State of the work. */
  public enum Progress {
    UNKNOWN,
    NOT_STARTED,
    BEHIND,
    ON_SCHEDULE,
    CLAIMED,
    DONE
  }

  public BigDecimal behind() {
    return planned == null || earned == null ? null : planned.subtract(earned);
  }
}
