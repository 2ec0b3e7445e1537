package io.duban.cli.directive;

import io.duban.office.decisions.DirectiveDraft;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Subject;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "extension",
    description = "Extend deadlines.",
    subcommands = {ExtensionCommand.Grant.class},
    footer = {"  duban extension grant --task linhe-2026/012 --until 2026-12-31 --reason 征地未完成"})
public final class ExtensionCommand {

  @Command(
      name = "grant",
      description = "Move the deadline of a task; by the due day, to a later date.")
  static final class Grant extends DirectiveCommand {
    @Option(
        names = "--until",
        order = 5,
        required = true,
        paramLabel = "DATE",
        description = "The new deadline.")
    private LocalDate until;

    @Override
    DirectiveDraft decision() {
      return DirectiveDraft.of(Kind.EXTENDED, Dates.until(until), Subject.TASK);
    }
  }
}
