package io.duban.rules.judging;

import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.Judgement;
import io.duban.rules.assessment.Judgement.Progress;
import io.duban.rules.assessment.RowBasis;
import io.duban.rules.assessment.RowVersion;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.brief.Brief;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.policy.Light;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.state.CountedFigures;
import io.duban.rules.state.TaskState;
import io.duban.rules.targets.TargetRules;
import io.duban.rules.task.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges what is known of a task in a quarter, as of a day. */
public final class RowJudge {
  private final CountedFigures counted;
  private final Duties duties;

  public RowJudge(CountedFigures counted, Duties duties) {
    this.counted = counted;
    this.duties = duties;
  }

  public TaskQuarter row(TaskState state, Quarter quarter, LocalDate today) {
    QuarterView view = QuarterView.of(state, counted, quarter, duties, today);
    List<Verdict> verdicts = new ArrayList<>();
    for (Target target : JudgedTargets.of(view)) {
      Verdict decided = JudgedTargets.decided(target, view);
      verdicts.add(
          decided == null
              ? TargetRules.judge(JudgedTargets.evidence(target, view))
                  .with(ReportingUnits.conflicts(target, view))
              : decided);
    }
    return Brief.row(row(view, verdicts, today), Brief.ROW);
  }

  /** As it was published, or would be now. */
  public TaskQuarter published(TaskState state, Quarter quarter) {
    return row(state, quarter, state.quarter(quarter).judgedOn());
  }

  private static TaskQuarter row(QuarterView view, List<Verdict> verdicts, LocalDate today) {
    Light figures = figures(verdicts, view.completed());
    boolean caughtUp =
        view.known().wasRed() && figures == Light.GREEN && !view.completed() && !view.overdue();
    Optional<Verdict> deciding = deciding(verdicts);
    Optional<UnitReports> said = Optional.ofNullable(view.said());
    return new TaskQuarter(
        view.state().task().label(),
        view.quarter(),
        view.duties().due(view.quarter()),
        view.decided().deadline(),
        new Judgement(
            view.overdue() ? Light.RED : caughtUp ? Light.YELLOW : figures,
            progress(view, figures),
            view.overdue(),
            view.early(),
            caughtUp,
            deciding.map(Verdict::planned).orElse(null),
            deciding.map(Verdict::earned).orElse(null)),
        verdicts,
        new Punctuality(view.policy().zone()).of(view),
        new RowBasis(
            said.map(UnitReports::narrative).orElse(""),
            said.map(UnitReports::obstacles).orElse(""),
            evidence(view, verdicts),
            OrdersInPeriod.of(view)),
        new RowVersion(view.known().revision(), today, view.policy().version()));
  }

  /** The reports that count, and what the office stated from outside. */
  private static List<String> evidence(QuarterView view, List<Verdict> verdicts) {
    Stream<String> facts =
        verdicts.stream()
            .filter(verdict -> verdict.basis() == Basis.OUTSIDE_FACT)
            .map(verdict -> view.decided().facts().get(verdict.metric()).event());
    return Stream.concat(ReportingUnits.evidence(view).stream(), facts)
        .distinct()
        .sorted()
        .toList();
  }

  /** Approved completion counts as good unless a ceiling that stays watched says otherwise. */
  private static Light figures(List<Verdict> verdicts, boolean completed) {
    Light worst = Light.worst(verdicts.stream().map(Verdict::light).toList());
    return completed && worst == Light.GREY ? Light.GREEN : worst;
  }

  private static Optional<Verdict> deciding(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.behind() != null)
        .max(Comparator.comparing(Verdict::light).thenComparing(Verdict::behind));
  }

  private static Progress progress(QuarterView view, Light figures) {
    ReportStatus status = view.said() == null ? null : view.said().status();
    if (view.completed()) {
      return Progress.DONE;
    }
    if (status == ReportStatus.DONE_CLAIMED && view.decided().claimed()) {
      return Progress.CLAIMED;
    }
    if (view.overdue()) {
      return Progress.BEHIND;
    }
    if (status == ReportStatus.NOT_STARTED) {
      return Progress.NOT_STARTED;
    }
    return switch (figures) {
      case RED, YELLOW -> Progress.BEHIND;
      case GREEN -> Progress.ON_SCHEDULE;
      case GREY -> Progress.UNKNOWN;
    };
  }
}
