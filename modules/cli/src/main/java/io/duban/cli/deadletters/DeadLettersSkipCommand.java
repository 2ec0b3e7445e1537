package io.duban.cli.deadletters;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.office.cluster.Connection;
import io.duban.office.deadletters.RecordSkip;
import io.duban.pipeline.deadletter.Source;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "skip",
    description = {
      "Pass over the record at which the pipeline stands and cannot go on: it becomes a dead"
          + " letter.",
      "Shows what it would do; --send does it. The pipeline must be stopped, and a day cannot be"
          + " passed over."
    },
    footer = {
      "  duban dead-letters skip duban.progress.v1.shang-wu-ju/0/4711",
      "  duban dead-letters skip duban.progress.v1.shang-wu-ju/0/4711 --send"
    })
final class DeadLettersSkipCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Parameters(
      paramLabel = "TOPIC/PARTITION/OFFSET",
      description = "Where the pipeline stands, as its log says.")
  private String place;

  @Option(names = "--send", description = "Do it.")
  private boolean send;

  @Override
  public Integer call() {
    Source source = source();
    Connection cluster = connection.connection().checked();
    Output out = output.open();
    try (RecordSkip passing = new RecordSkip(cluster, source)) {
      int bytes = passing.examine();
      if (send) {
        passing.pass();
      }
      out.remark(out.labels().text(send ? "skip.sent" : "skip.dryRun", source, Math.max(0, bytes)));
      return ExitCode.DONE;
    }
  }

  private Source source() {
    try {
      return Source.parse(place);
    } catch (RuntimeException e) {
      throw CommandException.usage(
          "\"%s\" is no place. Write it as topic, partition and offset with slashes between, such as duban.progress.v1.shang-wu-ju/0/4711."
              .formatted(place));
    }
  }
}
