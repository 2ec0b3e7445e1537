package io.duban.cli.repair;

import io.duban.cli.failure.CommandException;
import io.duban.contracts.Topics;
import io.duban.pipeline.repair.JournalRepair;
import io.duban.pipeline.repair.JournalSurvey.Way;
import io.duban.pipeline.repair.RepairSite;
import io.duban.pipeline.repair.StateRepair;
import io.duban.pipeline.repair.StateSurvey;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

@Command(
    name = "state",
    description = {
      "Let the pipeline fold its state again from the journal when it starts next.",
      "Alerts, bulletins, digests and dead letters that were told are not told again. The"
          + " tables are told again and end as they were. Settled rows are written again if"
          + " they are what was lost."
    },
    footer = {"  duban repair state", "  duban repair state --apply"})
final class RepairStateCommand extends JournalRepairCommand {
  @Override
  boolean repair(
      RepairSite site, Supplier<JournalRepair> journal, boolean apply, RepairReport report) {
    JournalRepair whole = journal.get();
    if (whole.survey().way() != Way.NOTHING) {
      throw CommandException.refused(report.labels().text("repair.journalFirst"));
    }
    StateRepair repair = new StateRepair(site, whole);
    StateSurvey survey = repair.survey();
    tell(survey, report);
    if (apply) {
      repair.apply(survey);
    }
    return true;
  }

  private static void tell(StateSurvey survey, RepairReport report) {
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
