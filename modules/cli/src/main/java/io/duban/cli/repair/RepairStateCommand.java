package io.duban.cli.repair;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.policy.PolicyOptions;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.repair.JournalRepair;
import io.duban.pipeline.repair.JournalSurvey.Way;
import io.duban.pipeline.repair.RepairSite;
import io.duban.pipeline.repair.StateRepair;
import io.duban.pipeline.repair.StateSurvey;
import io.duban.registry.SchemaRegistry;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "state",
    mixinStandardHelpOptions = true,
    description = {
      "Let the pipeline fold its state again from the journal when it starts next.",
      "Alerts, bulletins, digests and dead letters that were told are not told again. The"
          + " tables are told again and end as they were. Settled rows are written again if"
          + " they are what was lost."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  duban repair state", "  duban repair state --apply"})
final class RepairStateCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private RepairOptions options;
  @Mixin private OutputOptions output;
  @Mixin private PolicyOptions policy;

  @Override
  public Integer call() {
    Connection cluster = connection.serviceConnection().checked();
    Report report = new Report(output.open());
    try (RepairSite site = options.site(cluster, report.labels(), report::remark);
        SchemaRegistry registry = cluster.registry()) {
      JournalRepair journal =
          new JournalRepair(site, registry, policy.policies(cluster.settings()).zone());
      if (journal.survey().way() != Way.NOTHING) {
        throw CommandException.refused(report.labels().text("repair.journalFirst"));
      }
      StateRepair repair = new StateRepair(site, journal);
      StateSurvey survey = repair.survey();
      tell(survey, report);
      if (options.apply()) {
        repair.apply(survey);
      }
      report.show();
      report.remark(report.labels().text(options.apply() ? "repair.done" : "repair.dryRun"));
    }
    return ExitCode.DONE;
  }

  private static void tell(StateSurvey survey, Report report) {
    survey.missing().forEach(topic -> report.add("state.missing", topic, 0, topic));
    report.addGaps(survey.unreadable());
    new TreeMap<>(survey.mutedUntil())
        .forEach(
            (partition, until) -> {
              String what = Topics.JOURNAL.name() + "-" + partition;
              report.add("state.fold", what, until, what, until);
            });
    survey.mutedThrough().values().stream()
        .max(LocalDate::compareTo)
        .ifPresent(day -> report.add("state.days", Topics.BULLETINS.name(), 0, day));
    if (survey.rowsAgain() != null) {
      String rows = Topics.SETTLED_ROWS.name();
      report.add("state.rows." + survey.rowsAgain(), rows, 0, rows);
    }
  }
}
