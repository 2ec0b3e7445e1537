package io.duban.cli.notice;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Format;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.notices.NoticeOverrides;
import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Read an official notice and publish its tasks and units.",
      "What the notice leaves open is listed for a person to confirm. Importing it again, corrected,"
          + " replaces the tasks of the same number."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  duban notice import plan-2026.txt --dry-run",
      "  duban notice import plan-2026.txt",
      "  duban notice import plan.txt --region linhe --year 2026 --issued 2026-02-10"
    })
final class NoticeImportCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Parameters(paramLabel = "FILE", description = "The notice as text in UTF-8 or GB18030.")
  private Path file;

  @Option(names = "--dry-run", description = "Only show what is read; publish nothing.")
  private boolean dryRun;

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

  @Override
  public Integer call() throws IOException {
    NoticeReading reading = read();
    Output out = output.open();
    if (!dryRun) {
      new NoticePublisher(connection.connection()).publish(reading.notice());
    }
    if (out.format() == Format.TABLE) {
      new ReadingView(out, reading).show(dryRun);
    } else {
      out.print(ReadingJson.of(reading, !dryRun) + "\n");
    }
    return ExitCode.DONE;
  }

  private NoticeReading read() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandException.refused(
          "%s is not a file. Give the path of a notice.".formatted(file));
    }
    return new NoticeReader(new NoticeOverrides(region, regionName, year, issued, null)).read(file);
  }
}
