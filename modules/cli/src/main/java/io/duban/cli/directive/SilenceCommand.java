package io.duban.cli.directive;

import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Subject;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "silence",
    mixinStandardHelpOptions = true,
    description = "Keep back the changes of an alert until a day; they are told of then.")
public final class SilenceCommand extends DirectiveCommand {
  @Option(
      names = "--rule",
      order = 5,
      required = true,
      paramLabel = "RULE",
      description = "Rule of the alert, for example BEHIND_SCHEDULE.")
  private String rule;

  @Option(
      names = "--unit",
      order = 5,
      paramLabel = "UNIT",
      description = "Unit where the rule is per unit.")
  private String unit;

  @Option(
      names = "--until",
      order = 5,
      required = true,
      paramLabel = "DATE",
      description = "Last silent day.")
  private LocalDate until;

  @Override
  Decision decision() {
    return Decision.of(Kind.ALERT_SILENCED, Dates.until(until), Subject.alert(rule, orEmpty(unit)));
  }
}
