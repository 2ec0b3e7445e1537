package io.duban.office.ledger.check;

import io.duban.contracts.ReportStatus;
import io.duban.office.ledger.filled.FilledCell;
import io.duban.office.ledger.filled.FilledTask;
import io.duban.rules.report.Report;
import io.duban.rules.task.Task;
import io.duban.sdk.Progress;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report made of what was filled in. */
final class ReportDraft {
  private static final String NO_ID_YET = "";

  private ReportDraft() {}

  /** The report, with the id that follows from its content; which one it corrects is left open. */
  static Report of(FilledTask filled, Task task, ZoneId zone) {
    Report content = report(filled, task, NO_ID_YET);
    return report(filled, task, ContentId.of(content, zone));
  }

  private static Report report(FilledTask filled, Task task, String eventId) {
    ReportStatus status =
        filled.status().value() == null ? ReportStatus.IN_PROGRESS : filled.status().value();
    return new Report(
        eventId,
        filled.task(),
        filled.unit(),
        filled.asOf().value(),
        io.duban.rules.report.ReportStatus.valueOf(status.name()),
        filled.percent().value(),
        values(filled, task),
        text(filled.texts().narrative()),
        text(filled.texts().obstacles()),
        text(filled.texts().nextSteps()),
        List.of(),
        null,
        filled.reason().value(),
        null);
  }

  /**
   * A lone target that is a stated share has no cell of its own: the task's share is its figure.
   */
  private static Map<String, Double> values(FilledTask filled, Task task) {
    Map<String, Double> values = new TreeMap<>();
    filled.figures().forEach((metric, figure) -> values.put(metric, figure.value()));
    if (task.targets().size() == 1
        && task.targets().get(0).kind().statedAsShare()
        && filled.percent().value() != null) {
      values.putIfAbsent(task.targets().get(0).metric(), filled.percent().value());
    }
    return values;
  }

  private static String text(FilledCell<String> entry) {
    return entry.value() == null ? "" : entry.value();
  }

  /**
   * The report as the sdk takes it.
   *
   * @param corrects id of the report it corrects; counts only where a reason is given
   */
  static Progress progress(Report report, String corrects) {
    Progress progress =
        Progress.of(report.task())
            .eventId(report.eventId())
            .asOf(report.asOf())
            .status(ReportStatus.valueOf(report.status().name()))
            .narrative(report.narrative())
            .obstacles(report.obstacles())
            .nextSteps(report.nextSteps());
    if (report.percent() != null) {
      progress = progress.percent(report.percent());
    }
    for (Map.Entry<String, Double> value : report.values().entrySet()) {
      progress = progress.value(value.getKey(), value.getValue());
    }
    return report.correctionReason() == null
        ? progress
        : progress.correcting(corrects, report.correctionReason());
  }
}
