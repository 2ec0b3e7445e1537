package io.duban.pipeline.tracker;

import io.duban.rules.report.Report;
import io.duban.rules.report.Sent;
import io.duban.rules.tracking.Outcome;
import io.duban.rules.tracking.TaskState;
import java.time.LocalDate;

/** What the rules make of a report. */
@FunctionalInterface
interface ReportRule {
  Outcome report(TaskState before, Report report, Sent sent, LocalDate today);
}
