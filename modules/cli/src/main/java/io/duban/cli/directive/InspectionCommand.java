package io.duban.cli.directive;

import io.duban.office.decisions.DirectiveDraft;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Observation.Outcome;
import io.duban.rules.directive.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "inspection",
    description = "Record inspections.",
    subcommands = {InspectionCommand.Enter.class},
    footer = {
      "  duban inspection record --task linhe-2026/003 --outcome CONTRADICTS --metric m1 --value 3 --reason 现场仅见3家"
    })
public final class InspectionCommand {

  @Command(
      name = "record",
      description = "Record what an inspection found; the finding is the reason.")
  static final class Enter extends ObservationDirective {
    @Option(
        names = "--outcome",
        order = 5,
        required = true,
        paramLabel = "OUTCOME",
        description = "${COMPLETION-CANDIDATES}.")
    private Outcome outcome;

    @Option(
        names = "--metric",
        order = 5,
        paramLabel = "METRIC",
        description = "Key of the target. Default: the whole task.")
    private String metric;

    @Override
    DirectiveDraft decision() {
      return new DirectiveDraft(
          Kind.INSPECTION_RECORDED,
          Dates.NONE,
          Subject.TASK,
          observed(orEmpty(metric), null, outcome));
    }
  }
}
