package io.duban.cli.directive;

import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "ack",
    mixinStandardHelpOptions = true,
    description = "Say that an alert has been seen.")
public final class AcknowledgeCommand extends DirectiveCommand {
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

  @Override
  Decision decision() {
    return Decision.of(Kind.ALERT_ACKNOWLEDGED, Dates.NONE, Subject.alert(rule, orEmpty(unit)));
  }
}
