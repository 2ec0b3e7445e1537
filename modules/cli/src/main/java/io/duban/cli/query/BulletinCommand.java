package io.duban.cli.query;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.reading.TopicReader;
import io.duban.console.json.EventJson;
import io.duban.console.text.BulletinText;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Topics;
import io.duban.rules.calendar.Quarter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "bulletin",
    mixinStandardHelpOptions = true,
    description = "Show the published bulletin of a quarter.",
    footerHeading = "%nExamples:%n",
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

  @Option(
      names = "--region",
      paramLabel = "ID",
      description = "Id of the region; needed where bulletins of several are published.")
  private String region;

  @Option(
      names = "--region-name",
      paramLabel = "NAME",
      description = "The region as people write it, for the title. Default: its id.")
  private String regionName;

  @Override
  public Integer call() {
    try (TopicReader reader = new TopicReader(connection.connection())) {
      Bulletin bulletin = selected(reader.latest(Topics.BULLETINS, Bulletin.class));
      Output out = output.open();
      out.print(
          switch (out.format()) {
            case TABLE -> text(out).render(bulletin);
            case JSON -> EventJson.pretty(bulletin);
            case JSONL -> EventJson.line(bulletin) + "\n";
          });
      return ExitCode.DONE;
    }
  }

  private BulletinText text(Output out) {
    return BulletinText.of(out.labels().locale(), id -> regionName == null ? id : regionName);
  }

  private Bulletin selected(List<Bulletin> published) {
    List<Bulletin> found =
        published.stream()
            .filter(bulletin -> bulletin.getQuarter().equals(quarter.toString()))
            .filter(bulletin -> region == null || bulletin.getRegion().equals(region))
            .toList();
    if (found.isEmpty()) {
      throw CommandException.refused(
          "No bulletin of %s%s has been published. Published so far: %s."
              .formatted(quarter, region == null ? "" : " for " + region, names(published)));
    }
    if (found.size() > 1) {
      throw CommandException.usage(
          "Several bulletins of %s are published: %s. Choose one with --region."
              .formatted(quarter, names(found)));
    }
    return found.get(0);
  }

  private static String names(List<Bulletin> bulletins) {
    return bulletins.isEmpty()
        ? "none"
        : bulletins.stream()
            .map(bulletin -> bulletin.getRegion() + " " + bulletin.getQuarter())
            .sorted()
            .collect(Collectors.joining(", "));
  }
}
