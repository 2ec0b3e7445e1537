package io.duban.cli.ledger;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.OutputOptions;
import io.duban.office.cluster.Connection;
import io.duban.office.ledger.check.LedgerCheck;
import io.duban.office.ledger.check.LedgerCheck.Checked;
import io.duban.office.ledger.check.LedgerLine;
import io.duban.office.ledger.check.LedgerLine.Result;
import io.duban.office.ledger.check.LedgerSender;
import io.duban.office.ledger.filled.FilledLedger;
import io.duban.office.ledger.filled.LedgerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = {
      "Report what was filled in into a ledger, each task as its unit's report.",
      "All rows are checked first. If one is wrong, nothing is sent, and each wrong cell is named"
          + " with what to do. What is as it was exported is not sent; importing a file again"
          + " changes nothing."
    },
    footer = {
      "  duban ledger import 台账.xlsx --dry-run",
      "  duban ledger import 台账.xlsx",
      "  duban ledger import 台账.xlsx --accept-valid --format jsonl"
    })
final class LedgerImportCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Parameters(paramLabel = "FILE.xlsx", description = "A ledger written by 'duban ledger export'.")
  private Path file;

  @Option(names = "--accept-valid", description = "Report the tasks without a wrong cell.")
  private boolean acceptValid;

  @Option(names = "--dry-run", description = "Only check; report nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    FilledLedger filled = read();
    Connection cluster = connection.connection();
    List<Checked> checked = LedgerCheck.check(filled, cluster);
    List<LedgerLine> lines = new ArrayList<>();
    filled.problems().stream().map(LedgerLine::wrong).forEach(lines::add);
    checked.forEach(each -> lines.addAll(each.lines()));
    boolean wrong = lines.stream().anyMatch(line -> line.result() == Result.WRONG);
    boolean sending = !dryRun && (acceptValid || !wrong);
    if (sending) {
      new LedgerSender(cluster).send(checked);
      lines.replaceAll(line -> line.result() == Result.READY ? line.sent() : line);
    }
    new LedgerView(output.open()).show(lines, filled, sending);
    return wrong ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private FilledLedger read() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandException.refused(
          "%s is not a file. Give the path of a ledger.".formatted(file));
    }
    return LedgerReader.read(file);
  }
}
