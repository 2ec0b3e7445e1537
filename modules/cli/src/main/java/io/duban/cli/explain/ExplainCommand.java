package io.duban.cli.explain;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Format;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.policy.PolicyOptions;
import io.duban.cli.query.QuarterConverter;
import io.duban.office.cluster.Connection;
import io.duban.office.explain.LightExplanation;
import io.duban.office.explain.LightExplanationJson;
import io.duban.rules.calendar.Quarter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    description = {
      "Say how a task's light came about: sentence, target, plan, figures, reports, rule.",
      "The journal is folded again for the one task, so every past day can be explained."
    },
    footer = {
      "  duban explain linhe-2026/023",
      "  duban explain linhe-2026/023 --quarter 2026Q2 --as-of 2026-07-05"
    })
public final class ExplainCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;
  @Mixin private PolicyOptions policy;

  @Parameters(paramLabel = "TASK", description = "Id of the task.")
  private String task;

  @Option(
      names = "--quarter",
      paramLabel = "2026Q1",
      converter = QuarterConverter.class,
      description = "The light of this quarter. Default: the latest.")
  private Quarter quarter;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As it stood at the end of this day. Default: the last day that has begun.")
  private LocalDate asOf;

  @Override
  public Integer call() {
    Connection cluster = connection.connection();
    LightExplanation explained =
        LightExplanation.read(cluster, policy.policies(cluster.settings()), task, quarter, asOf);
    Output out = output.open();
    out.print(
        out.format() == Format.TABLE
            ? new LightExplanationText(out.labels(), explained).render()
            : LightExplanationJson.of(explained) + "\n");
    return ExitCode.DONE;
  }
}
