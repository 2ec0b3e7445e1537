package io.duban.cli.report;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Labels;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.contracts.Target;
import io.duban.office.cluster.Connection;
import io.duban.office.waiting.AskedFigures;
import io.duban.office.waiting.WaitingRecords;
import io.duban.sdk.InvalidReportException;
import io.duban.sdk.Progress;
import io.duban.sdk.ProgressReporter;
import io.duban.sdk.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "report",
    description = {
      "Report progress for a unit, as its own system would.",
      "What is plainly wrong is not sent. Whether the task is the unit's is judged afterwards: what"
          + " is refused then stands in 'duban dead-letters'.",
      "A report on a task that is not defined waits 7 days for it, see 'duban waiting'."
    },
    footer = {
      "  duban report --unit jiao-yu-ju --task linhe-2026/044 --percent 40",
      "  duban report --unit jiao-yu-ju --task linhe-2026/044 --value m1=12 --as-of 2026-03-31",
      "  duban report --unit jiao-yu-ju --task linhe-2026/044 --percent 35 \\",
      "      --corrects 019b9c6e-... --reason 数字有误"
    })
public final class ReportCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "UNIT",
      description = "Id of the unit that speaks; see 'duban units'.")
  private String unit;

  @Option(
      names = "--task",
      required = true,
      paramLabel = "TASK",
      description = "Id of the task; see 'duban tasks --unit'.")
  private String task;

  @Mixin private Contents contents;

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() {
    Progress progress = contents.progress(task);
    Connection cluster = connection.connection().checked();
    try (ProgressReporter reporter =
        ProgressReporter.forUnit(unit)
            .bootstrap(cluster.bootstrap())
            .registry(cluster.registryUrl())
            .properties(cluster.furtherSettings())
            .timeout(TIMEOUT)
            .build()) {
      Output out = output.open();
      new ReceiptView(out, cluster.zone()).show(sent(reporter, progress, out.labels()), unit, task);
      WaitingRecords.hints(cluster, task).ifPresent(hints -> warn(out, hints));
      if (contents.saysPercentAlone()) {
        warnOfFigures(out, AskedFigures.of(cluster, task, unit));
      }
    }
    return ExitCode.DONE;
  }

  private static Receipt sent(ProgressReporter reporter, Progress progress, Labels labels) {
    try {
      return reporter.report(progress).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof InvalidReportException invalid) {
        String reason = labels.words().reason(invalid.reason());
        throw CommandException.refused(labels.text("report.invalid", reason, invalid.getMessage()));
      }
      throw e;
    }
  }

  /** A percent counts as reported, but is held against none of these. */
  private void warnOfFigures(Output out, List<Target> asked) {
    Labels labels = out.labels();
    if (!asked.isEmpty()) {
      out.remark(labels.text("report.percentAlone", task));
      asked.forEach(
          target ->
              out.remark(
                  labels.text(
                      target.getUnit().isEmpty() ? "report.asked" : "report.askedIn",
                      target.getMetric(),
                      target.getName(),
                      target.getUnit())));
    }
  }

  /** The task may be defined yet, so it is sent all the same. */
  private void warn(Output out, List<String> hints) {
    out.remark(out.labels().text("report.unknownTask", task));
    if (!hints.isEmpty()) {
      out.remark(out.labels().text("report.nearest", String.join(" ", hints)));
    }
  }
}
