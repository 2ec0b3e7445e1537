package io.duban.rules.targets;

import io.duban.rules.assessment.OutsideFact;
import io.duban.rules.assessment.PlanDays;
import io.duban.rules.assessment.Schedule;
import io.duban.rules.assessment.UnitFigure;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.policy.Policy;
import io.duban.rules.task.Interim;
import io.duban.rules.testing.Targets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges a target in the second quarter of 2026, half of which is planned by its end, by a figure
 * of that day unless told otherwise.
 */
final class Judging {
  static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

  private final Targets target;
  private final List<UnitFigure> units = new ArrayList<>();
  private BigDecimal actual;
  private BigDecimal percent;
  private OutsideFact fact;
  private LocalDate asOf = JUNE;
  private LocalDate today = JUNE;
  private LocalDate due = JUNE;
  private LocalDate deadline = YEAR_END;
  private Policy policy = Policy.DEFAULT;

  private Judging(Targets target) {
    this.target = target;
  }

  static Judging of(Targets target) {
    return new Judging(target);
  }

  Judging actual(BigDecimal figure) {
    actual = figure;
    return this;
  }

  Judging percent(BigDecimal stated) {
    percent = stated;
    return this;
  }

  /** The day of the figure, which is today. */
  Judging on(LocalDate day) {
    asOf = day;
    return today(day);
  }

  Judging today(LocalDate day) {
    today = day;
    return this;
  }

  Judging due(LocalDate day) {
    due = day;
    return this;
  }

  Judging deadline(LocalDate day) {
    deadline = day;
    return this;
  }

  Judging unit(String unit, BigDecimal figure) {
    return unit(unit, figure, JUNE);
  }

  Judging unit(String unit, BigDecimal figure, LocalDate day) {
    units.add(
        figure == null
            ? UnitFigure.unknown(unit)
            : new UnitFigure(unit, figure, day, "report of " + unit));
    return this;
  }

  Judging fact(BigDecimal figure, Boolean met) {
    fact = new OutsideFact("m1", figure, met, JUNE, "fact");
    return this;
  }

  Judging policy(Policy rules) {
    policy = rules;
    return this;
  }

  Verdict verdict() {
    LocalDate quarterEnd = asOf.isAfter(JUNE) ? YEAR_END : JUNE;
    Schedule schedule =
        deadline == null
            ? null
            : Schedule.through(
                LocalDate.of(2026, 1, 1),
                List.of(new Interim(JUNE, BigDecimal.valueOf(50))),
                deadline);
    return TargetRules.judge(
        new TargetEvidence(
            target.build(),
            actual,
            asOf,
            percent,
            units,
            fact,
            schedule,
            deadline,
            new PlanDays(today, due, quarterEnd),
            policy));
  }
}
