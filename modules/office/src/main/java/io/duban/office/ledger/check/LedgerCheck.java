package io.duban.office.ledger.check;

import io.duban.contracts.ProgressReported;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import io.duban.office.ledger.CellProblem;
import io.duban.office.ledger.Fault;
import io.duban.office.ledger.check.LedgerLine.Result;
import io.duban.office.ledger.filled.FilledCell;
import io.duban.office.ledger.filled.FilledLedger;
import io.duban.office.ledger.filled.FilledTask;
import io.duban.office.ledger.source.OfficeRecords;
import io.duban.office.ledger.source.UnitHistory;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportAgainstTask;
import io.duban.rules.report.ReportCheck;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import io.duban.sdk.Progress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what was filled in against the office's rules before anything is sent. */
public final class LedgerCheck {
  private final OfficeRecords office;
  private final ZoneId zone;
  private final LocalDate today;

  /**
   * What a task came to.
   *
   * @param progress to be sent, or null where there is nothing to send
   */
  public record Checked(List<LedgerLine> lines, Progress progress) {
    static Checked wrong(CellProblem problem) {
      return new Checked(List.of(LedgerLine.wrong(problem)), null);
    }
  }

  private LedgerCheck(OfficeRecords office, ZoneId zone) {
    this.office = office;
    this.zone = zone;
    this.today = LocalDate.now(zone);
  }

  /** Every task whose cells could be read. */
  public static List<Checked> check(FilledLedger filled, Connection cluster) {
    try (TopicReader reader = new TopicReader(cluster)) {
      LedgerCheck check = new LedgerCheck(new OfficeRecords(reader), cluster.zone());
      return filled.tasks().stream().filter(FilledTask::sound).map(check::check).toList();
    }
  }

  private Checked check(FilledTask filled) {
    if (!office.knows(filled.unit())) {
      return Checked.wrong(
          RefusedCell.problem(filled, filled.place(), Fault.UNKNOWN_UNIT, filled.unit()));
    }
    Optional<Task> task = office.task(filled.task()).map(TaskMapping::task);
    return task.map(known -> check(filled, known))
        .orElseGet(
            () ->
                Checked.wrong(
                    RefusedCell.problem(
                        filled, filled.place(), Fault.UNKNOWN_TASK, filled.task())));
  }

  private Checked check(FilledTask filled, Task task) {
    Report report = ReportDraft.of(filled, task, zone);
    UnitHistory history = office.history(filled.unit());
    if (history.has(report.eventId())) {
      return settled(filled, report, known(report, task, history), null);
    }
    Optional<ProgressReported> earlier = history.ofQuarter(task, Quarter.of(report.asOf()));
    List<CellProblem> problems = new ArrayList<>();
    Stream.of(ReportCheck.check(report, today), ReportAgainstTask.check(report, task))
        .flatMap(Optional::stream)
        .map(refusal -> RefusedCell.of(filled, report, task, refusal))
        .distinct()
        .forEach(problems::add);
    problems.addAll(correction(filled, report, task, history, earlier));
    String corrects = earlier.map(ProgressReported::getEventId).orElse(null);
    return problems.isEmpty()
        ? settled(filled, report, Result.READY, ReportDraft.progress(report, corrects))
        : new Checked(problems.stream().map(LedgerLine::wrong).toList(), null);
  }

  private static Result known(Report report, Task task, UnitHistory history) {
    return history
        .on(task, report.asOf())
        .map(ProgressReported::getEventId)
        .filter(report.eventId()::equals)
        .map(last -> Result.ALREADY_SENT)
        .orElse(Result.SUPERSEDED);
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
          : List.of(RefusedCell.problem(filled, filled.reason().place(), Fault.NOTHING_TO_CORRECT));
    }
    return report.values().keySet().stream()
        .filter(metric -> onlyGrows(task, metric))
        .flatMap(
            metric ->
                history
                    .figure(task, metric, report.asOf())
                    .flatMap(before -> less(filled, cell(filled, metric), before))
                    .stream())
        .toList();
  }

  /** A lone target that is a stated share is filled in as the task's. */
  private static FilledCell<Double> cell(FilledTask filled, String metric) {
    return filled.figures().getOrDefault(metric, filled.percent());
  }

  private static Optional<CellProblem> less(
      FilledTask filled, FilledCell<Double> figure, double before) {
    return figure.value() >= before
        ? Optional.empty()
        : Optional.of(
            RefusedCell.problem(
                filled,
                figure.place(),
                Fault.LESS_THAN_BEFORE,
                RefusedCell.plain(figure.value()),
                RefusedCell.plain(before)));
  }

  private static boolean onlyGrows(Task task, String metric) {
    return task.target(metric).map(Target::kind).filter(TargetKind::grows).isPresent();
  }
}
