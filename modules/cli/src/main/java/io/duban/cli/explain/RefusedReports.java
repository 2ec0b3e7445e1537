package io.duban.cli.explain;

import io.duban.cli.connection.Connection;
import io.duban.cli.deadletters.RefusedRecord;
import io.duban.cli.reading.QuietDecoder;
import io.duban.cli.reading.TopicReader;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Topics;
import io.duban.pipeline.mapping.ReportMapping;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Reports on a task among the dead letters. */
final class RefusedReports {
  private RefusedReports() {}

  static List<Said> of(Connection connection, String task, ZoneId zone, LocalDate asOf) {
    try (TopicReader reader = new TopicReader(connection);
        QuietDecoder decoder = new QuietDecoder(connection)) {
      return reader.records(Topics.DEAD_LETTERS).stream()
          .map(letter -> RefusedRecord.of(letter, decoder))
          .filter(refused -> !LocalDate.ofInstant(refused.time(), zone).isAfter(asOf))
          .flatMap(refused -> said(refused, task))
          .toList();
    }
  }

  private static Stream<Said> said(RefusedRecord refused, String task) {
    return refused.event().stream()
        .filter(ProgressReported.class::isInstance)
        .map(ProgressReported.class::cast)
        .filter(report -> report.getTask().equals(task))
        .map(
            report ->
                new Said(
                    ReportMapping.report(report),
                    refused.time(),
                    refused.origin().toString(),
                    Said.Use.REFUSED,
                    refused.detail()));
  }
}
