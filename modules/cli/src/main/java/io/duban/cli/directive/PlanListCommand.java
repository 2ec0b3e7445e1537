package io.duban.cli.directive;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.contracts.Plan;
import io.duban.contracts.ProgressReported;
import io.duban.office.cluster.TopicReader;
import io.duban.office.decisions.PlanSubmission;
import io.duban.office.json.RecordJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    description = "Show the plans units have submitted, and what the office said to them.")
public final class PlanListCommand implements Callable<Integer> {
  @Option(names = "--task", paramLabel = "TASK", description = "Only those of a task.")
  private String task;

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  private record Line(String plan, String task, String unit, String state, Plan content) {}

  @Override
  public Integer call() {
    Output out = output.open();
    try (TopicReader reader = new TopicReader(connection.connection())) {
      out.show(
          listing(out),
          PlanSubmission.all(reader).stream()
              .filter(plan -> task == null || plan.report().getTask().equals(task))
              .map(plan -> line(plan.report(), plan.state()))
              .toList());
    }
    return ExitCode.DONE;
  }

  private static Line line(ProgressReported report, String state) {
    return new Line(
        report.getEventId(), report.getTask(), report.getUnit(), state, report.getPlan());
  }

  private static Listing<Line> listing(Output out) {
    return new Listing<Line>(RecordJson::line)
        .column("plan", Line::plan)
        .column("task", Line::task)
        .column("unit", Line::unit)
        .column("state", line -> out.labels().words().directive(line.state()))
        .wrapped("milestones", line -> milestones(line.content()));
  }

  private static String milestones(Plan plan) {
    return String.join(
        " ",
        plan.getMilestones().stream()
            .map(milestone -> milestone.getDate() + "=" + milestone.getPercent() + "%")
            .toList());
  }
}
