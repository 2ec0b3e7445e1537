package io.duban.integration.cluster;

import io.duban.contracts.Directive;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReportStatus;
import io.duban.pipeline.mapping.DirectiveMapping;
import io.duban.rules.report.Report;

/** What units and the office say, as events. */
public final class Events {
  private Events() {}

  public static ProgressReported of(Report report) {
    return ProgressReported.newBuilder()
        .setEventId(report.eventId())
        .setTask(report.task())
        .setUnit(report.unit())
        .setAsOf(report.asOf())
        .setStatus(ReportStatus.valueOf(report.status().name()))
        .setPercent(report.percent())
        .setValues(report.values())
        .setNarrative(report.narrative())
        .setObstacles(report.obstacles())
        .setNextSteps(report.nextSteps())
        .setEvidence(report.evidence())
        .setCorrects(report.corrects())
        .setCorrectionReason(report.correctionReason())
        .build();
  }

  public static Directive of(io.duban.rules.directive.Directive directive) {
    return DirectiveMapping.event(directive);
  }
}
