package io.duban.cli.directive;

import io.duban.office.decisions.DirectiveDraft;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Subject;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "waiver",
    description = "Waive duties.",
    subcommands = {WaiverCommand.Set.class},
    footer = {
      "  duban waiver set --task linhe-2026/012 --unit jiao-yu-ju --until 2026-06-30 --reason 机构改革"
    })
public final class WaiverCommand {

  @Command(
      name = "set",
      description = "Waive the duty of a unit to report, or a whole task, for a period.")
  static final class Set extends DirectiveCommand {
    @Option(
        names = "--unit",
        order = 5,
        paramLabel = "UNIT",
        description = "The unit. Default: the whole task is waived.")
    private String unit;

    @Option(
        names = "--from",
        order = 5,
        paramLabel = "DATE",
        description = "First day. Default: today.")
    private LocalDate from;

    @Option(
        names = "--until",
        order = 5,
        paramLabel = "DATE",
        description = "Last day. Default: for good.")
    private LocalDate until;

    @Override
    DirectiveDraft decision() {
      return DirectiveDraft.of(
          Kind.WAIVED, new Dates(from, until, null), Subject.unit(orEmpty(unit)));
    }
  }
}
