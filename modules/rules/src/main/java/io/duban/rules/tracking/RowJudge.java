package io.duban.rules.tracking;

import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.Light;
import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.Schedule;
import io.duban.rules.assessment.TargetEvidence;
import io.duban.rules.assessment.TargetRules;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.TaskQuarter.Progress;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Judges what is known of a task in a quarter, as of a day. */
final class RowJudge {
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

  RowJudge(Policy policy) {
    this.policy = policy;
  }

  /** The row of a quarter as of a day; what happens after the quarter's cut no longer counts. */
  TaskQuarter row(TaskState state, Quarter quarter, List<Due> dues, LocalDate today) {
    LocalDate due = due(quarter, dues);
    LocalDate cut = due.plusDays(policy.graceDays());
    LocalDate on = today.isAfter(cut) ? cut : today;
    QuarterState known = state.quarter(quarter);
    Task task = state.task();
    UnitReports said =
        task.consolidating().map(lead -> known.reports().get(lead.unit())).orElse(null);
    LocalDate completedOn = state.completedBy(on);
    LocalDate deadline = state.deadline(on);
    List<Verdict> verdicts =
        successTargets(task).stream()
            .map(target -> verdict(state, target, said, judgedOn(quarter, said, on), on))
            .toList();
    boolean overdue = completedOn == null && passed(deadline, quarter, on);
    Light figures = figures(verdicts, completedOn != null);
    boolean caughtUp = known.wasRed() && figures == Light.GREEN && completedOn == null;
    Light light = overdue ? Light.RED : caughtUp ? Light.YELLOW : figures;
    Optional<Verdict> deciding = deciding(verdicts);
    return new TaskQuarter(
        task.label(),
        quarter,
        known.revision(),
        today,
        due,
        deadline,
        light,
        progress(completedOn != null, overdue, said, verdicts),
        overdue,
        caughtUp && !overdue,
        deciding.map(Verdict::planned).orElse(null),
        deciding.map(Verdict::earned).orElse(null),
        verdicts,
        reporting(state, quarter, dues, on, completedOn),
        said == null ? "" : said.narrative(),
        said == null ? "" : said.obstacles(),
        said == null ? List.of() : said.evidence(),
        policy.version());
  }

  LocalDate cut(Quarter quarter, List<Due> dues) {
    return due(quarter, dues).plusDays(policy.graceDays());
  }

  private static LocalDate due(Quarter quarter, List<Due> dues) {
    return dues.stream()
        .filter(due -> due.quarter().equals(quarter))
        .map(Due::day)
        .max(LocalDate::compareTo)
        .orElse(quarter.end());
  }

  /** A scope informs only; a task without any other target is judged by the stated percent. */
  private static List<Target> successTargets(Task task) {
    List<Target> targets =
        task.targets().stream().filter(target -> target.kind() != TargetKind.SCOPE).toList();
    return targets.isEmpty() ? List.of(STATED_PERCENT) : targets;
  }

  /** While the quarter runs a figure is held against its own day, afterwards against its end. */
  private static LocalDate judgedOn(Quarter quarter, UnitReports said, LocalDate on) {
    return said == null || on.isAfter(quarter.end()) ? quarter.end() : said.latest().asOf();
  }

  private Verdict verdict(
      TaskState state, Target target, UnitReports said, LocalDate judgedOn, LocalDate on) {
    boolean completed = state.completedBy(on) != null;
    if (completed && target.kind() != TargetKind.CEILING && target.kind() != TargetKind.FLOOR) {
      return completed(target, said);
    }
    LocalDate deadline = target.deadline() == null ? state.deadline(on) : target.deadline();
    Schedule schedule =
        deadline == null
            ? null
            : Schedule.through(state.task().start(), target.interims(), deadline);
    return TargetRules.judge(
        new TargetEvidence(
            target,
            said == null ? null : said.actual(target.metric()),
            said == null ? null : said.percent(),
            schedule,
            judgedOn,
            policy));
  }

  private static Verdict completed(Target target, UnitReports said) {
    BigDecimal actual = said == null ? null : said.actual(target.metric());
    return new Verdict(target.metric(), Light.GREEN, Basis.COMPLETED, actual, null, null);
  }

  private static boolean passed(LocalDate deadline, Quarter quarter, LocalDate on) {
    return deadline != null && deadline.isBefore(on) && !deadline.isAfter(quarter.end());
  }

  /** Approved completion counts as good unless a ceiling that stays watched says otherwise. */
  private static Light figures(List<Verdict> verdicts, boolean completed) {
    Light worst = Light.worst(verdicts.stream().map(Verdict::light).toList());
    return completed && worst == Light.GREY ? Light.GREEN : worst;
  }

  private static Optional<Verdict> deciding(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.basis() == Basis.SCHEDULE)
        .max(java.util.Comparator.comparing(Verdict::light).thenComparing(Verdict::behind));
  }

  private static Progress progress(
      boolean completed, boolean overdue, UnitReports said, List<Verdict> verdicts) {
    if (completed) {
      return Progress.DONE;
    }
    if (said != null && said.status() == ReportStatus.DONE_CLAIMED) {
      return Progress.CLAIMED;
    }
    if (overdue) {
      return Progress.BEHIND;
    }
    if (said != null && said.status() == ReportStatus.NOT_STARTED) {
      return Progress.NOT_STARTED;
    }
    Light figures = figures(verdicts, false);
    return switch (figures) {
      case RED, YELLOW -> Progress.BEHIND;
      case GREEN -> Progress.ON_SCHEDULE;
      case GREY -> Progress.UNKNOWN;
    };
  }

  private List<UnitReporting> reporting(
      TaskState state, Quarter quarter, List<Due> dues, LocalDate on, LocalDate completedOn) {
    Task task = state.task();
    String lead = task.consolidating().map(Assignment::unit).orElse("");
    List<Due> owed =
        dues.stream()
            .filter(due -> due.quarter().equals(quarter))
            .filter(due -> Duties.owed(due, completedOn))
            .toList();
    QuarterState known = state.quarter(quarter);
    return task.assignments().stream()
        .filter(Duties::bound)
        .map(
            assignment ->
                reporting(
                    assignment,
                    assignment.unit().equals(lead),
                    known.reports().get(assignment.unit()),
                    owed,
                    on))
        .toList();
  }

  private UnitReporting reporting(
      Assignment assignment, boolean lead, UnitReports said, List<Due> owed, LocalDate on) {
    int onTime = 0;
    int late = 0;
    int missing = 0;
    for (Due due : owed) {
      Instant at = said == null ? null : said.received().get(due.id());
      LocalDate answered = at == null ? null : LocalDate.ofInstant(at, policy.zone());
      if (answered != null && !answered.isAfter(due.day())) {
        onTime++;
      } else if (answered != null && !answered.isAfter(Duties.cut(due, policy))) {
        late++;
      } else if (due.day().isBefore(on)) {
        missing++;
      }
    }
    return new UnitReporting(
        assignment.unit(),
        assignment.unitName(),
        assignment.role(),
        lead,
        onTime + late + missing,
        onTime,
        late,
        missing);
  }
}
