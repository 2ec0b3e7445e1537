package io.duban.cli.ledger;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.output.OutputPath;
import io.duban.cli.query.QuarterConverter;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import io.duban.office.json.RecordJson;
import io.duban.office.ledger.Ledger;
import io.duban.office.ledger.source.LedgerSource;
import io.duban.office.ledger.workbook.LedgerWorkbook;
import io.duban.rules.calendar.Quarter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = {
      "Write the working ledger as .xlsx: all tasks on one sheet, and for each unit a sheet to fill"
          + " in.",
      "What a unit reported in the quarter is filled in already."
    },
    footer = {
      "  duban ledger export",
      "  duban ledger export --quarter 2026Q1 --region-name 临禾市 --out 台账.xlsx",
      "  duban ledger export --unit jiao-yu-ju"
    })
final class LedgerExportCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Option(
      names = "--out",
      paramLabel = "FILE.xlsx",
      description = "The file to write. Default: ledger-<quarter>[-<unit>].xlsx.")
  private Path file;

  @Option(names = "--force", description = "Write over a file that exists.")
  private boolean force;

  @Option(
      names = "--quarter",
      paramLabel = "2026Q1",
      converter = QuarterConverter.class,
      description = "The quarter to report on. Default: the latest that has been judged.")
  private Quarter quarter;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Only the tasks of a unit: id or name.")
  private String unit;

  @Option(
      names = "--region-name",
      paramLabel = "NAME",
      description = "The region as people write it, for the title. Default: its id.")
  private String regionName;

  @Override
  public Integer call() throws IOException {
    if (file != null) {
      mustBeWritable(file);
    }
    Connection cluster = connection.connection();
    try (TopicReader reader = new TopicReader(cluster)) {
      LedgerSource source = new LedgerSource(reader, quarter);
      Ledger ledger = source.ledger(unit, regionName, LocalDate.now(cluster.zone()));
      Output out = output.open();
      Path written = file == null ? defaultFile(source.quarter()) : file;
      write(ledger, written, out);
      show(out, ledger, written);
      return ExitCode.DONE;
    }
  }

  private void mustBeWritable(Path target) {
    if (!force && Files.exists(target)) {
      throw exists(target);
    }
    OutputPath.checkFile(target);
  }

  private Path defaultFile(Quarter exported) {
    return Path.of("ledger-" + exported + (unit == null ? "" : "-" + unit) + ".xlsx");
  }

  private void write(Ledger ledger, Path target, Output out) throws IOException {
    mustBeWritable(target);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LedgerWorkbook.of(out.labels().locale()).write(ledger, bytes);
    StandardOpenOption[] mode =
        force
            ? new StandardOpenOption[] {CREATE, TRUNCATE_EXISTING, WRITE}
            : new StandardOpenOption[] {CREATE_NEW, WRITE};
    try {
      Files.write(target, bytes.toByteArray(), mode);
    } catch (FileAlreadyExistsException e) {
      throw exists(target);
    }
  }

  /** Somebody may have filled it in. */
  private static CommandException exists(Path target) {
    return CommandException.refused(
        "%s exists already. Give another name with --out, or write over it with --force."
            .formatted(target));
  }

  private static void show(Output out, Ledger ledger, Path written) {
    if (out.isForPeople()) {
      out.print(
          out.labels()
                  .text(
                      "ledger.exported",
                      written,
                      out.labels().words().period(ledger.quarter()),
                      ledger.tasks().size(),
                      ledger.pages().size())
              + "\n");
      return;
    }
    out.print(
        RecordJson.line(
                new Exported(
                    written.toString(),
                    ledger.quarter(),
                    ledger.tasks().size(),
                    ledger.pages().size()))
            + "\n");
  }

  private record Exported(String file, String quarter, int tasks, int units) {}
}
