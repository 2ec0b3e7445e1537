package io.duban.cli.replay;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.policy.PolicyOptions;
import io.duban.cli.query.BulletinOptions;
import io.duban.cli.query.QuarterConverter;
import io.duban.contracts.Bulletin;
import io.duban.office.replay.Journal;
import io.duban.office.replay.JournalReader;
import io.duban.office.replay.PolicyTrial;
import io.duban.office.replay.Replay;
import io.duban.office.replay.WhatIf;
import io.duban.pipeline.mapping.BulletinMapping;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.policy.Policies;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "replay",
    description = {
      "Reproduce a past bulletin from the journal alone, or see what another policy would change.",
      "No pipeline has to run: the journal is folded again up to a day, and the bulletins cut by"
          + " then come out byte for byte as they were published. With --what-if it is folded a"
          + " second time under another policy, and what would differ is shown; nothing is written."
    },
    footer = {
      "  duban replay --as-of 2026-04-05",
      "  duban replay --as-of 2026-12-31 --quarter 2026Q1 --format json",
      "  duban replay --what-if policy-2027.yaml --quarter 2026Q4"
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
      description =
          "The bulletin of this quarter. Default: the latest cut by then. With --what-if: only this"
              + " quarter's lights and scores.")
  private Quarter quarter;

  @Option(
      names = "--what-if",
      paramLabel = "FILE",
      description =
          "Policy to try instead of the one of its region, or of all that have none of their own.")
  private Path whatIf;

  @Mixin private BulletinOptions options;

  @Override
  public Integer call() {
    Map<String, String> settings = connection.connection().settings();
    Policies policies = policy.policies(settings);
    Journal journal = new JournalReader(policies.zone()).read(connection.connection());
    LocalDate day = asOf == null ? journal.last() : asOf;
    Replay replay = Replay.of(journal, policies, day);
    if (whatIf == null) {
      options.print(output.open(), selected(replay, day));
    } else {
      PolicyTrial trial = policy.trial(settings, whatIf);
      WhatIf compared =
          WhatIf.of(replay, Replay.of(journal, trial.policies(), day), quarter, options.region());
      new WhatIfView(output.open(), trial.version(), day).show(compared);
    }
    return ExitCode.DONE;
  }

  private Bulletin selected(Replay replay, LocalDate day) {
    List<Bulletin> found =
        options.of(
            replay.bulletins().stream()
                .filter(bulletin -> quarter == null || bulletin.quarter().equals(quarter))
                .map(BulletinMapping::event)
                .toList());
    if (found.isEmpty()) {
      throw CommandException.refused(
          "No bulletin%s%s was cut by %s. Give a later day with --as-of."
              .formatted(quarter == null ? "" : " of " + quarter, options.forRegion(), day));
    }
    if (found.stream().map(Bulletin::getRegion).distinct().count() > 1) {
      throw CommandException.usage(
          "Bulletins of several regions were cut: %s. Choose one with --region."
              .formatted(BulletinOptions.names(found)));
    }
    return found.get(found.size() - 1);
  }
}
