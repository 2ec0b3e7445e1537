package io.duban.cli.replay;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.policy.PolicyOptions;
import io.duban.cli.query.QuarterConverter;
import io.duban.console.json.EventJson;
import io.duban.console.text.BulletinText;
import io.duban.contracts.Bulletin;
import io.duban.pipeline.mapping.BulletinMapping;
import io.duban.rules.assessment.Policies;
import io.duban.rules.calendar.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Reproduce a past bulletin from the journal alone.",
      "No pipeline has to run: the journal is folded again up to a day, and the bulletins cut by"
          + " then come out byte for byte as they were published."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  duban replay --as-of 2026-04-05",
      "  duban replay --as-of 2026-12-31 --quarter 2026Q1 --format json"
    })
public final class ReplayCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;
  @Mixin private PolicyOptions policy;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Fold up to this day. Default: the last day that has begun.")
  private LocalDate asOf;

  @Option(
      names = "--quarter",
      paramLabel = "2026Q1",
      converter = QuarterConverter.class,
      description = "The bulletin of this quarter. Default: the latest cut by then.")
  private Quarter quarter;

  @Option(
      names = "--region",
      paramLabel = "ID",
      description = "Id of the region; needed where there are several.")
  private String region;

  @Option(
      names = "--region-name",
      paramLabel = "NAME",
      description = "The region as people write it, for the title. Default: its id.")
  private String regionName;

  @Override
  public Integer call() {
    Policies policies = policy.policies(connection.connection().settings());
    Journal journal = new JournalReader(policies.zone()).read(connection.connection());
    LocalDate day = asOf == null ? journal.last() : asOf;
    Bulletin bulletin =
        BulletinMapping.event(selected(Replay.of(journal, policies, day).bulletins(), day));
    Output out = output.open();
    out.print(
        switch (out.format()) {
          case TABLE -> text(out).render(bulletin);
          case JSON -> EventJson.pretty(bulletin);
          case JSONL -> EventJson.line(bulletin) + "\n";
        });
    return ExitCode.DONE;
  }

  private BulletinText text(Output out) {
    return BulletinText.of(out.labels().locale(), id -> regionName == null ? id : regionName);
  }

  private io.duban.rules.bulletin.Bulletin selected(
      List<io.duban.rules.bulletin.Bulletin> cut, LocalDate day) {
    List<io.duban.rules.bulletin.Bulletin> found =
        cut.stream()
            .filter(bulletin -> quarter == null || bulletin.quarter().equals(quarter))
            .filter(bulletin -> region == null || bulletin.region().equals(region))
            .toList();
    List<String> regions = found.stream().map(one -> one.region()).distinct().sorted().toList();
    if (found.isEmpty()) {
      throw CommandException.refused(
          "No bulletin%s%s was cut by %s. Give a later day with --as-of."
              .formatted(
                  quarter == null ? "" : " of " + quarter,
                  region == null ? "" : " for " + region,
                  day));
    }
    if (regions.size() > 1) {
      throw CommandException.usage(
          "Bulletins of several regions were cut: %s. Choose one with --region."
              .formatted(String.join(", ", regions)));
    }
    return found.get(found.size() - 1);
  }
}
