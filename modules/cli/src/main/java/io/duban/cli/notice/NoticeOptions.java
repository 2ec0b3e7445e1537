package io.duban.cli.notice;

import io.duban.cli.failure.CommandException;
import io.duban.notices.NoticeOverrides;
import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The notice a command reads, and what its caller knows better than the document. */
final class NoticeOptions {
  @Parameters(paramLabel = "FILE", description = "The notice as text in UTF-8 or GB18030.")
  private Path file;

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

  /** What the file says, one reading for each region it speaks of. */
  List<NoticeReading> read() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandException.refused(
          "%s is not a file. Give the path of a notice.".formatted(file));
    }
    NoticeOverrides overrides = new NoticeOverrides(region, regionName, year, issued, null);
    return List.of(new NoticeReader(overrides).read(file));
  }
}
