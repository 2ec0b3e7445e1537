package io.duban.rules.targets;

import io.duban.rules.assessment.OutsideFact;
import io.duban.rules.assessment.PlanDays;
import io.duban.rules.assessment.Schedule;
import io.duban.rules.assessment.UnitFigure;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policy;
import io.duban.rules.task.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a target is judged by.
 *
 * @param actual figure of the unit that speaks for the task, or null
 * @param asOf day that figure, or else the stated percent, holds for, or null
 * @param percent share of the whole task that unit states, or null
 * @param units figures of the units that each answer for a part; empty where one speaks for all
 * @param fact what the office learned from outside, or null
 * @param schedule the target's schedule, or null where it has no deadline
 * @param deadline day by which the target must be reached, or null
 * @param days which day's plan counts
 */
public record TargetEvidence(
    Target target,
    BigDecimal actual,
    LocalDate asOf,
    BigDecimal percent,
    List<UnitFigure> units,
    OutsideFact fact,
    Schedule schedule,
    LocalDate deadline,
    PlanDays days,
    Policy policy) {

  /** The day whose plan the figure is held against. */
  LocalDate on() {
    return days.of(asOf);
  }

  Bounds bounds() {
    return Bounds.of(target, policy.thresholds());
  }

  TargetEvidence with(BigDecimal figure, LocalDate day) {
    return new TargetEvidence(
        target, figure, day, percent, units, fact, schedule, deadline, days, policy);
  }

  Verdict grey(Verdict.Basis basis) {
    return verdict(Light.GREY, basis, null, null);
  }

  Verdict verdict(Light light, Verdict.Basis basis) {
    return verdict(light, basis, null, null);
  }

  Verdict verdict(Light light, Verdict.Basis basis, BigDecimal planned, BigDecimal earned) {
    return new Verdict(
        target.metric(), target.name(), light, basis, actual, planned, earned, units, List.of());
  }
}
