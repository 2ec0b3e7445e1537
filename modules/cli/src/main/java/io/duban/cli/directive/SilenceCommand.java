package io.duban.cli.directive;

import io.duban.office.decisions.DirectiveDraft;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "silence",
    description = "Keep back the changes of an alert until a day; they are told of then.")
public final class SilenceCommand extends AlertDirective {
  @Option(
      names = "--until",
      order = 5,
      required = true,
      paramLabel = "DATE",
      description = "Last silent day.")
  private LocalDate until;

  @Override
  DirectiveDraft decision() {
    return DirectiveDraft.of(Kind.ALERT_SILENCED, Dates.until(until), alert());
  }
}
