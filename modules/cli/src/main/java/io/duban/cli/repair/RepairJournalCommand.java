package io.duban.cli.repair;

import io.duban.contracts.Topics;
import io.duban.pipeline.repair.JournalRepair;
import io.duban.pipeline.repair.JournalSurvey;
import io.duban.pipeline.repair.JournalSurvey.Way;
import io.duban.pipeline.repair.RepairSite;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

@Command(
    name = "journal",
    description = {
      "Put back into the journal what was taken in and is kept nowhere any more.",
      "It is decided on anew, from what units, office and clock wrote. Where it belongs between"
          + " what is left, the journal is written anew beside the old one, which is deleted only"
          + " when the new one is complete. The state is folded again where it knows more than"
          + " was left; nothing that was told is told again."
    },
    footer = {"  duban repair journal", "  duban repair journal --apply"})
final class RepairJournalCommand extends JournalRepairCommand {
  @Override
  boolean repair(
      RepairSite site, Supplier<JournalRepair> journal, boolean apply, RepairReport report) {
    JournalRepair repair = journal.get();
    JournalSurvey survey = repair.survey();
    tell(survey, report);
    if (apply) {
      repair.apply(survey);
      if (survey.way() == Way.RESUME) {
        // What came after the copy was made is found only now that it is in place.
        JournalRepair rest = journal.get();
        JournalSurvey missing = rest.survey();
        tell(missing, report);
        rest.apply(missing);
      }
    }
    return survey.way() != Way.NOTHING;
  }

  private void tell(JournalSurvey survey, RepairReport report) {
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
