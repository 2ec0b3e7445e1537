package io.duban.rules.judging;

import io.duban.rules.assessment.Schedule;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.ReportingDates.ScheduleStart;
import io.duban.rules.targets.TargetEvidence;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the targets of a task are judged by: what the units that speak for it reported. */
final class JudgedTargets {
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

  private JudgedTargets() {}

  /** A scope informs only; a task without any other target is judged by the stated percent. */
  static List<Target> of(QuarterView view) {
    List<Target> judged =
        view.task().targets().stream().filter(target -> !target.kind().informsOnly()).toList();
    return view.decided().waived() || judged.isEmpty() ? List.of(STATED_PERCENT) : judged;
  }

  /** The verdict on a target of which the office decided that it need not be judged, or null. */
  static Verdict decided(Target target, QuarterView view) {
    if (view.decided().waived()) {
      return Verdict.grey(target, Basis.WAIVED, null);
    }
    if (!view.completed() || target.kind().staysWatched()) {
      return null;
    }
    BigDecimal actual = view.said() == null ? null : view.said().actual(target.metric());
    return Verdict.of(target, Light.GREEN, Basis.COMPLETED, actual);
  }

  static TargetEvidence evidence(Target target, QuarterView view) {
    UnitReports said = view.said();
    LocalDate deadline = deadline(target, view);
    return new TargetEvidence(
        target,
        said == null ? null : said.actual(target.metric()),
        said == null ? null : said.asOf(target.metric()),
        said == null ? null : said.percent(),
        ReportingUnits.figures(target, view),
        view.decided().facts().get(target.metric()),
        schedule(target, view, deadline),
        deadline,
        view.planDays(),
        view.policy());
  }

  private static Schedule schedule(Target target, QuarterView view, LocalDate deadline) {
    if (deadline == null) {
      return null;
    }
    LocalDate start = view.task().start();
    boolean onIssue = view.policy().dates().start() == ScheduleStart.ISSUE;
    return PlannedSchedule.of(
        onIssue ? view.task().onIssue(start) : start, target, view.decided().plan(), deadline);
  }

  /** What stays watched is so to the year's end where it has no deadline. */
  private static LocalDate deadline(Target target, QuarterView view) {
    LocalDate holding = view.task().deadlineOf(target, view.decided().deadline());
    return holding == null && target.kind().staysWatched()
        ? new Quarter(view.task().year(), 4).end()
        : holding;
  }
}
