package io.duban.cli.report;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.office.cluster.Connection;
import io.duban.office.waiting.WaitingRecords;
import io.duban.sdk.Progress;
import io.duban.sdk.ProgressReporter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Report progress for a unit, as its own system would.",
      "What is plainly wrong is not sent. Whether the task is the unit's is judged afterwards: what"
          + " is refused then stands in 'duban dead-letters'.",
      "A report on a task that is not defined waits 7 days for it, see 'duban waiting'."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  duban report --unit jiao-yu-ju --task linhe-2026/044 --percent 40",
      "  duban report --unit jiao-yu-ju --task linhe-2026/044 --value m1=12 --as-of 2026-03-31",
      "  duban report --unit jiao-yu-ju --task linhe-2026/044 --percent 35 \\",
      "      --corrects 019b9c6e-... --reason 数字有误"
    })
public final class ReportCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

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
            .timeout(PATIENCE)
            .build()) {
      Output out = output.open();
      new ReceiptView(out, cluster.zone()).show(reporter.report(progress).join(), unit, task);
      WaitingRecords.hints(cluster, task).ifPresent(hints -> warn(out, hints));
    }
    return ExitCode.DONE;
  }

  /** The task may be defined yet, so it is sent all the same. */
  private void warn(Output out, List<String> hints) {
    out.remark(out.labels().text("report.unknownTask", task));
    if (!hints.isEmpty()) {
      out.remark(out.labels().text("report.nearest", String.join(" ", hints)));
    }
  }
}
