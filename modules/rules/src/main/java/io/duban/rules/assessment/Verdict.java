package io.duban.rules.assessment;

import static java.util.Objects.requireNonNull;

import io.duban.rules.policy.Light;
import io.duban.rules.task.Target;
import java.math.BigDecimal;
import java.util.List;

/**
 * The verdict on one target.
 *
 * @param metric key of the target
 * @param name the figure as the notice names it
 * @param basis the branch of the rules that decided
 * @param actual the figure it rests on, or null
 * @param planned percent points from 0 to 100, or null where no schedule applies
 * @param earned percent points, 0 or more and above 100 where more was done than asked; null where
 *     no schedule applies
 * @param units figures of the units that each answer for a part, also those not known yet; empty
 *     where one unit speaks for all
 * @param conflicts figures for the same day by which other units contradict {@code actual}
 */
public record Verdict(
    String metric,
    String name,
    Light light,
    Basis basis,
    BigDecimal actual,
    BigDecimal planned,
    BigDecimal earned,
    List<UnitFigure> units,
    List<UnitFigure> conflicts) {

  /** Why a light is what it is. */
  public enum Basis {
    /** Held against the schedule. */
    SCHEDULE,
    /** Held against the target itself. */
    TARGET,
    /** Held against what its period asks for. */
    PERIOD,
    CEILING,
    FLOOR,
    /** The days that are left no longer suffice for a floor. */
    UNREACHABLE,
    OUTSIDE_FACT,
    NO_FIGURE,
    /** Good as far as it is known, but some units have not said their part. */
    UNITS_MISSING,
    NO_SCHEDULE,
    /** It can be judged only on a day that is still to come. */
    NOT_DUE,
    NO_OUTSIDE_FACT,
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
    units = List.copyOf(units);
    conflicts = List.copyOf(conflicts);
  }

  public BigDecimal behind() {
    return planned == null || earned == null ? null : planned.subtract(earned);
  }

  public static Verdict grey(Target target, Basis basis, BigDecimal actual) {
    return of(target, Light.GREY, basis, actual);
  }

  /** A verdict that rests on no schedule and on nobody's part. */
  public static Verdict of(Target target, Light light, Basis basis, BigDecimal actual) {
    return new Verdict(
        target.metric(), target.name(), light, basis, actual, null, null, List.of(), List.of());
  }

  /** Whether it does not merely say that a figure is missing. */
  public boolean known() {
    return basis != Basis.NO_FIGURE && basis != Basis.UNITS_MISSING;
  }

  /** Ids of the units that have not said their part. */
  public List<String> missing() {
    return units.stream().filter(part -> !part.known()).map(UnitFigure::unit).toList();
  }

  public Verdict with(List<UnitFigure> contradicting) {
    return new Verdict(metric, name, light, basis, actual, planned, earned, units, contradicting);
  }

  public Verdict as(Light other, Basis because) {
    return new Verdict(metric, name, other, because, actual, planned, earned, units, conflicts);
  }
}
