package io.duban.cli.repair;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.policy.PolicyOptions;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.repair.JournalRepair;
import io.duban.pipeline.repair.JournalSurvey;
import io.duban.pipeline.repair.JournalSurvey.Way;
import io.duban.pipeline.repair.RepairSite;
import io.duban.registry.SchemaRegistry;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    description = {
      "Put back into the journal what was taken in and is kept nowhere any more.",
      "It is decided on anew, from what units, office and clock wrote. Where it belongs between"
          + " what is left, the journal is written anew beside the old one, which is deleted only"
          + " when the new one is complete. The state is folded again where it knows more than"
          + " was left; nothing that was told is told again."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  duban repair journal", "  duban repair journal --apply"})
final class RepairJournalCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private RepairOptions options;
  @Mixin private OutputOptions output;
  @Mixin private PolicyOptions policy;

  @Override
  public Integer call() {
    Connection cluster = connection.serviceConnection().checked();
    Report report = new Report(output.open());
    ZoneId zone = policy.policies(cluster.settings()).zone();
    try (RepairSite site = options.site(cluster, report.labels(), report::remark);
        SchemaRegistry registry = cluster.registry()) {
      JournalRepair repair = new JournalRepair(site, registry, zone);
      JournalSurvey survey = repair.survey();
      tell(survey, report);
      if (options.apply()) {
        repair.apply(survey);
        if (survey.way() == Way.RESUME) {
          // What came after the copy was made is found only now that it is in place.
          JournalRepair rest = new JournalRepair(site, registry, zone);
          JournalSurvey missing = rest.survey();
          tell(missing, report);
          rest.apply(missing);
        }
      }
      report.show();
      if (survey.way() != Way.NOTHING) {
        report.remark(report.labels().text(options.apply() ? "repair.done" : "repair.dryRun"));
      }
    }
    return ExitCode.DONE;
  }

  private void tell(JournalSurvey survey, Report report) {
    report.addGaps(survey.unreadable());
    survey.missing().forEach((topic, count) -> report.add("missing", topic, count, topic, count));
    survey.gone().forEach((topic, count) -> report.add("gone", topic, count, topic, count));
    if (survey.letters() > 0) {
      report.add("letters", Topics.DEAD_LETTERS.name(), survey.letters(), survey.letters());
    }
    if (!survey.ahead().isEmpty()) {
      report.add("ahead", Topics.JOURNAL.name(), 0, survey.ahead());
    }
    String journal = Topics.JOURNAL.name();
    report.add("journal." + survey.way(), journal, survey.records(), journal, survey.records());
  }
}
