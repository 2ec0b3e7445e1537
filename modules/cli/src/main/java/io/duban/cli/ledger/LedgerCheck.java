package io.duban.cli.ledger;

import io.duban.cli.ledger.LedgerLine.Result;
import io.duban.console.ledger.CellPlace;
import io.duban.console.ledger.CellProblem;
import io.duban.console.ledger.Entry;
import io.duban.console.ledger.Fault;
import io.duban.console.ledger.FilledTask;
import io.duban.contracts.ProgressReported;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportCheck;
import io.duban.rules.report.TaskCheck;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import io.duban.sdk.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what was filled in against the office's rules before anything is sent. */
final class LedgerCheck {
  private final Office office;
  private final ZoneId zone;
  private final LocalDate today;

  /**
   * What a task came to.
   *
   * @param progress to be sent, or null where there is nothing to send
   */
  record Checked(List<LedgerLine> lines, Progress progress) {
    static Checked wrong(CellProblem problem) {
      return new Checked(List.of(LedgerLine.wrong(problem)), null);
    }
  }

  LedgerCheck(Office office, ZoneId zone, LocalDate today) {
    this.office = office;
    this.zone = zone;
    this.today = today;
  }

  Checked check(FilledTask filled) {
    if (!office.knows(filled.unit())) {
      return Checked.wrong(problem(filled, filled.place(), Fault.UNKNOWN_UNIT, filled.unit()));
    }
    Optional<Task> task = office.task(filled.task()).map(TaskMapping::task);
    return task.map(known -> check(filled, known))
        .orElseGet(
            () ->
                Checked.wrong(problem(filled, filled.place(), Fault.UNKNOWN_TASK, filled.task())));
  }

  private Checked check(FilledTask filled, Task task) {
    Report report = Draft.of(filled, task, zone);
    UnitHistory history = office.history(filled.unit());
    if (history.has(report.eventId())) {
      boolean last =
          history
              .on(task, report.asOf())
              .map(ProgressReported::getEventId)
              .filter(report.eventId()::equals)
              .isPresent();
      return settled(filled, report, last ? Result.ALREADY_SENT : Result.SUPERSEDED, null);
    }
    Optional<ProgressReported> earlier = history.ofQuarter(task, Quarter.of(report.asOf()));
    List<CellProblem> problems = new ArrayList<>();
    ReportCheck.check(report, today)
        .map(refusal -> problem(filled, report, task, refusal))
        .ifPresent(problems::add);
    TaskCheck.check(report, task)
        .map(refusal -> problem(filled, report, task, refusal))
        .ifPresent(problems::add);
    problems.addAll(correction(filled, report, task, history, earlier));
    return problems.isEmpty()
        ? settled(
            filled,
            report,
            Result.READY,
            Draft.progress(report, earlier.map(ProgressReported::getEventId).orElse(null)))
        : new Checked(problems.stream().map(LedgerLine::wrong).toList(), null);
  }

  private static Checked settled(
      FilledTask filled, Report report, Result result, Progress progress) {
    return new Checked(
        List.of(
            new LedgerLine(
                filled.place(), filled.unit(), filled.task(), result, report.eventId(), null)),
        progress);
  }

  private static List<CellProblem> correction(
      FilledTask filled,
      Report report,
      Task task,
      UnitHistory history,
      Optional<ProgressReported> earlier) {
    if (report.correctionReason() != null) {
      return earlier.isPresent()
          ? List.of()
          : List.of(problem(filled, filled.reason().place(), Fault.NOTHING_TO_CORRECT));
    }
    List<CellProblem> problems = new ArrayList<>();
    for (Map.Entry<String, Entry<Double>> figure : filled.figures().entrySet()) {
      history
          .figure(task, figure.getKey(), report.asOf())
          .filter(before -> onlyGrows(task, figure.getKey()))
          .filter(before -> figure.getValue().value() < before)
          .map(
              before ->
                  problem(
                      filled,
                      figure.getValue().place(),
                      Fault.LESS_THAN_BEFORE,
                      plain(figure.getValue().value()),
                      plain(before)))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static boolean onlyGrows(Task task, String metric) {
    return task.target(metric).map(Target::kind).filter(TargetKind.CUMULATIVE::equals).isPresent();
  }

  private static CellProblem problem(FilledTask filled, Report report, Task task, Refusal refusal) {
    CellPlace place = filled.place();
    return switch (refusal.reason()) {
      case AS_OF_IN_FUTURE ->
          problem(filled, filled.asOf().place(), Fault.AS_OF_IN_FUTURE, report.asOf().toString());
      case AS_OF_OUTSIDE_PLAN ->
          problem(
              filled,
              filled.asOf().place(),
              Fault.AS_OF_OUTSIDE_PLAN,
              report.asOf().toString(),
              Integer.toString(task.year()));
      case PERCENT_OUT_OF_RANGE -> percent(filled);
      case UNIT_NOT_ASSIGNED -> problem(filled, place, Fault.UNIT_NOT_ASSIGNED, task.id());
      case UNKNOWN_TARGET -> unknownTarget(filled, task);
      case NOTHING_REPORTED -> problem(filled, place, Fault.NOTHING_REPORTED);
      default -> problem(filled, place, Fault.REFUSED, refusal.detail());
    };
  }

  private static CellProblem percent(FilledTask filled) {
    return isShare(filled.percent())
        ? filled.figures().values().stream()
            .filter(figure -> !isShare(figure))
            .findFirst()
            .map(figure -> outOfRange(filled, figure))
            .orElseGet(() -> outOfRange(filled, filled.percent()))
        : outOfRange(filled, filled.percent());
  }

  private static boolean isShare(Entry<Double> entry) {
    return entry.value() == null || (entry.value() >= 0 && entry.value() <= 100);
  }

  private static CellProblem outOfRange(FilledTask filled, Entry<Double> entry) {
    return problem(filled, entry.place(), Fault.PERCENT_OUT_OF_RANGE, plain(entry.value()));
  }

  private static CellProblem unknownTarget(FilledTask filled, Task task) {
    return filled.figures().entrySet().stream()
        .filter(figure -> task.target(figure.getKey()).isEmpty())
        .findFirst()
        .map(
            figure ->
                problem(filled, figure.getValue().place(), Fault.UNKNOWN_TARGET, figure.getKey()))
        .orElseThrow();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static CellProblem problem(
      FilledTask filled, CellPlace place, Fault fault, String... details) {
    return new CellProblem(place, filled.unit(), filled.task(), fault, List.of(details));
  }
}
