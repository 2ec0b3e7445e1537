package io.duban.cli.query;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.connection.Freshness;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import io.duban.rules.calendar.Quarter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "bulletin",
    description = "Show the published bulletin of a quarter.",
    footer = {
      "  duban bulletin 2026Q1",
      "  duban bulletin 2026Q1 --region linhe --region-name 临禾市 > bulletin.txt",
      "  duban bulletin 2026Q1 --format json"
    })
public final class BulletinCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Parameters(
      paramLabel = "QUARTER",
      converter = QuarterConverter.class,
      description = "As 2026Q1.")
  private Quarter quarter;

  @Mixin private BulletinOptions options;

  @Override
  public Integer call() {
    Output out = output.open();
    Connection cluster = connection.connection();
    try (TopicReader reader = new TopicReader(cluster)) {
      Bulletin bulletin = selected(reader.latest(Topics.BULLETINS, Bulletin.class));
      options.print(out, bulletin);
      Freshness.tell(cluster, out);
      return ExitCode.DONE;
    }
  }

  private Bulletin selected(List<Bulletin> published) {
    List<Bulletin> found =
        options.of(published).stream()
            .filter(bulletin -> bulletin.getQuarter().equals(quarter.toString()))
            .toList();
    if (found.isEmpty()) {
      throw CommandException.refused(
          "No bulletin of %s%s has been published. Published so far: %s."
              .formatted(quarter, options.forRegion(), BulletinOptions.names(published)));
    }
    if (found.size() > 1) {
      throw CommandException.usage(
          "Several bulletins of %s are published: %s. Choose one with --region."
              .formatted(quarter, BulletinOptions.names(found)));
    }
    return found.get(0);
  }
}
