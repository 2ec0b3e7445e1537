package io.duban.cli.waiting;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.connection.Freshness;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.policy.PolicyOptions;
import io.duban.office.cluster.Connection;
import io.duban.office.json.RecordJson;
import io.duban.office.waiting.WaitingRecord;
import io.duban.office.waiting.WaitingRecords;
import io.duban.rules.policy.Policies;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "waiting",
    description = {
      "Show the reports and directives that wait for a task nobody has defined, most often because"
          + " its id was mistyped, with the ids that may have been meant.",
      "A task that is defined in time takes in what waits for it. What waits longer than the"
          + " policy's taskWaitDays (7) is set aside, see 'duban dead-letters'."
    },
    footer = {"  duban waiting", "  duban waiting --unit jiao-yu-ju --format jsonl"})
public final class WaitingCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;
  @Mixin private PolicyOptions policy;

  @Option(names = "--unit", paramLabel = "UNIT", description = "Only the reports of this unit.")
  private String unit;

  @Option(names = "--task", paramLabel = "TASK", description = "Only what waits for this id.")
  private String task;

  @Override
  public Integer call() {
    Connection cluster = connection.connection();
    Policies policies = policy.policies(cluster.settings());
    Output out = output.open();
    List<WaitingRecord> waiting =
        new WaitingRecords(cluster, policies)
            .all().stream()
                .filter(record -> unit == null || record.unit().equals(unit))
                .filter(record -> task == null || record.task().equals(task))
                .toList();
    out.show(listing(policies), waiting);
    Freshness.tell(cluster, out);
    return ExitCode.DONE;
  }

  private static Listing<WaitingRecord> listing(Policies policies) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(policies.zone());
    return new Listing<WaitingRecord>(RecordJson::line)
        .column("task", WaitingRecord::task)
        .column("unit", WaitingRecord::unit)
        .column("time", record -> time.format(record.sent()))
        .column("until", WaitingRecord::until)
        .wrapped("nearest", record -> String.join(" ", record.nearest()));
  }
}
