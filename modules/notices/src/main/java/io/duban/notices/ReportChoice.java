package io.duban.notices;

import io.duban.notices.report.WorkReport;
import io.duban.notices.unit.AsciiIds;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which reports of a document the caller asked for: by region where it holds several. */
final class ReportChoice {
  private final String file;
  private final List<WorkReport> reports;
  private final NoticeOverrides overrides;

  ReportChoice(String file, List<WorkReport> reports, NoticeOverrides overrides) {
    this.file = file;
    this.reports = reports;
    this.overrides = overrides;
  }

  List<NoticeReading> all() {
    List<NoticeReading> readings = readings();
    if (readings.stream().allMatch(reading -> reading.notice().tasks().isEmpty())) {
      throw nothingPlanned(names(reports));
    }
    return readings;
  }

  NoticeReading only() {
    List<NoticeReading> readings = readings();
    if (readings.size() > 1) {
      throw severalFound();
    }
    if (readings.get(0).notice().tasks().isEmpty()) {
      throw nothingPlanned(readings.get(0).notice().regionName());
    }
    return readings.get(0);
  }

  private List<NoticeReading> readings() {
    if (reports.size() == 1) {
      return List.of(ReportReading.of(reports.get(0), overrides));
    }
    List<WorkReport> chosen = reports.stream().filter(this::isAskedFor).toList();
    if (chosen.isEmpty()) {
      throw severalFound();
    }
    NoticeOverrides others =
        new NoticeOverrides(
            null, null, overrides.year(), overrides.issued(), overrides.reporting());
    return chosen.stream().map(report -> ReportReading.of(report, others)).toList();
  }

  private boolean isAskedFor(WorkReport report) {
    Optional<String> name = report.head().regionName();
    boolean nameFits = overrides.regionName() == null || name.filter(this::fits).isPresent();
    boolean idFits =
        overrides.region() == null
            || overrides.regionName() != null
            || name.map(AsciiIds::ofRegion).filter(overrides.region()::equals).isPresent();
    return nameFits && idFits;
  }

  private boolean fits(String name) {
    return name.equals(overrides.regionName()) || name.endsWith(overrides.regionName());
  }

  private NoticeUnreadableException severalFound() {
    String example =
        reports.stream()
            .flatMap(report -> report.head().regionName().stream())
            .findFirst()
            .orElse("");
    return new NoticeUnreadableException(
        file,
        "it holds %d government work reports: %s".formatted(reports.size(), names(reports)),
        "say which, as in --region-name " + example);
  }

  private NoticeUnreadableException nothingPlanned(String regions) {
    return new NoticeUnreadableException(
        file,
        "the government work report of %s has no part that plans the year, only what is past"
            .formatted(regions),
        "give the whole report");
  }

  private static String names(List<WorkReport> reports) {
    return reports.stream()
        .map(report -> report.head().regionName().orElse("?"))
        .collect(Collectors.joining(", "));
  }
}
