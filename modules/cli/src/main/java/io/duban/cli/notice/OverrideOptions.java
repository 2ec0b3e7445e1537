package io.duban.cli.notice;

import io.duban.notices.NoticeOverrides;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** What the caller knows better than the document. */
final class OverrideOptions {
  @Option(names = "--region", paramLabel = "ID", description = "ASCII id of the region.")
  private String region;

  @Option(
      names = "--region-name",
      paramLabel = "NAME",
      description = "The region as people write it.")
  private String regionName;

  @Option(names = "--year", paramLabel = "YEAR", description = "The plan year.")
  private Integer year;

  @Option(names = "--issued", paramLabel = "DATE", description = "Issue date, as 2026-02-10.")
  private LocalDate issued;

  NoticeOverrides overrides() {
    return new NoticeOverrides(region, regionName, year, issued, null);
  }
}
