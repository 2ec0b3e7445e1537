package io.duban.office.explain;

import io.duban.contracts.ProgressReported;
import io.duban.office.cluster.Connection;
import io.duban.office.deadletters.DeadLetterReader;
import io.duban.office.deadletters.RefusedRecord;
import io.duban.pipeline.mapping.ReportMapping;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Reports on a task among the dead letters. */
final class RefusedReports {
  private RefusedReports() {}

  static List<ConsideredReport> of(
      Connection connection, String task, ZoneId zone, LocalDate asOf) {
    try (DeadLetterReader reader = new DeadLetterReader(connection)) {
      return reader.all().stream()
          .filter(refused -> !LocalDate.ofInstant(refused.time(), zone).isAfter(asOf))
          .flatMap(refused -> reports(refused, task))
          .toList();
    }
  }

  private static Stream<ConsideredReport> reports(RefusedRecord refused, String task) {
    return refused.event().stream()
        .filter(ProgressReported.class::isInstance)
        .map(ProgressReported.class::cast)
        .filter(report -> report.getTask().equals(task))
        .map(
            report ->
                new ConsideredReport(
                    ReportMapping.report(report),
                    refused.time(),
                    refused.origin().toString(),
                    ConsideredReport.Use.REFUSED,
                    refused.detail()));
  }
}
