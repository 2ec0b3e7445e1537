package io.duban.pipeline.mapping;

import io.duban.contracts.ProgressReported;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportStatus;

/** What units say, as domain records. */
public final class ReportMapping {
  private ReportMapping() {}

  public static Report report(ProgressReported event) {
    return new Report(
        event.getEventId(),
        event.getTask(),
        event.getUnit(),
        event.getAsOf(),
        ReportStatus.valueOf(event.getStatus().name()),
        event.getPercent(),
        event.getValues(),
        event.getNarrative(),
        event.getObstacles(),
        event.getNextSteps(),
        event.getEvidence(),
        event.getCorrects(),
        event.getCorrectionReason(),
        PlanMapping.plan(event.getPlan()));
  }
}
