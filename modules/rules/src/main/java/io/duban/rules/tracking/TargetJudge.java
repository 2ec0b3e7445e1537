package io.duban.rules.tracking;

import io.duban.rules.assessment.Light;
import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.Schedule;
import io.duban.rules.assessment.TargetEvidence;
import io.duban.rules.assessment.TargetRules;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Judges the success targets of a task by what its consolidating unit reported. */
final class TargetJudge {
  private static final Target STATED_PERCENT =
      new Target(
          UnitReports.PERCENT,
          "",
          TargetKind.NARRATIVE,
          Comparator.AT_LEAST,
          null,
          null,
          "%",
          "",
          null,
          List.of(),
          null);

  private final Policy policy;

  TargetJudge(Policy policy) {
    this.policy = policy;
  }

  /** A scope informs only; a task without any other target is judged by the stated percent. */
  List<Verdict> verdicts(QuarterView view) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Target target : view.task().targets()) {
      if (target.kind() != TargetKind.SCOPE) {
        verdicts.add(verdict(target, view));
      }
    }
    return verdicts.isEmpty() ? List.of(verdict(STATED_PERCENT, view)) : verdicts;
  }

  private Verdict verdict(Target target, QuarterView view) {
    UnitReports said = view.said();
    BigDecimal actual = said == null ? null : said.actual(target.metric());
    if (view.completed() && !staysWatched(target)) {
      return new Verdict(
          target.metric(), target.name(), Light.GREEN, Basis.COMPLETED, actual, null, null);
    }
    return TargetRules.judge(
        new TargetEvidence(
            target,
            actual,
            said == null ? null : said.percent(),
            schedule(target, view),
            planDay(target, view),
            policy));
  }

  private static boolean staysWatched(Target target) {
    return target.kind() == TargetKind.CEILING || target.kind() == TargetKind.FLOOR;
  }

  private static Schedule schedule(Target target, QuarterView view) {
    LocalDate deadline = view.task().deadlineOf(target, view.deadline());
    return deadline == null
        ? null
        : Schedule.through(view.task().start(), target.interims(), deadline);
  }

  /**
   * The day whose plan a figure is held against: its own, so that a unit is not blamed for the days
   * since; but once the quarter is due no earlier day, or an early report would stay good for ever.
   */
  private static LocalDate planDay(Target target, QuarterView view) {
    LocalDate end = view.quarter().end();
    if (view.said() == null || view.on().isAfter(end)) {
      return end;
    }
    LocalDate asOf = view.said().asOf(target.metric());
    LocalDate due = view.duties().due(view.quarter());
    return view.on().isAfter(due) && asOf.isBefore(due) ? due : asOf;
  }
}
