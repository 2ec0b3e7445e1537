package io.duban.pipeline.tracker;

import io.duban.rules.report.Report;
import io.duban.rules.report.Sent;
import io.duban.rules.state.TaskState;
import io.duban.rules.tracking.TrackingResult;
import java.time.LocalDate;

/** What the rules make of a report. */
@FunctionalInterface
interface ReportRule {
  TrackingResult report(TaskState before, Report report, Sent sent, LocalDate today);
}
