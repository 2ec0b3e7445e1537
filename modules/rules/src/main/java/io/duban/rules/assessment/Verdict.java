package io.duban.rules.assessment;

import static java.util.Objects.requireNonNull;

import io.duban.rules.task.Target;
import java.math.BigDecimal;

/**
 * The verdict on one target.
 *
 * @param metric key of the target
 * @param name the figure as the notice names it
 * @param basis the branch of the rules that decided
 * @param actual the figure it rests on, or null
 * @param planned percent points, or null where no schedule applies
 * @param earned percent points, or null where no schedule applies
 */
public record Verdict(
    String metric,
    String name,
    Light light,
    Basis basis,
    BigDecimal actual,
    BigDecimal planned,
    BigDecimal earned) {

  /** Why a light is what it is. */
  public enum Basis {
    SCHEDULE,
    CEILING,
    NO_FIGURE,
    NO_SCHEDULE,
    NOT_JUDGED,
    INFORMS_ONLY,
    COMPLETED,
    WAIVED
  }

  public Verdict {
    requireNonNull(metric, "metric");
    requireNonNull(name, "name");
    requireNonNull(light, "light");
    requireNonNull(basis, "basis");
  }

  public BigDecimal behind() {
    return planned == null || earned == null ? null : planned.subtract(earned);
  }

  public static Verdict grey(Target target, Basis basis, BigDecimal actual) {
    return new Verdict(target.metric(), target.name(), Light.GREY, basis, actual, null, null);
  }
}
