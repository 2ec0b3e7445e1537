package io.duban.cli.directive;

import io.duban.rules.directive.Subject;
import picocli.CommandLine.Option;

/** A decision about one alert of a task. */
abstract class AlertDirective extends DirectiveCommand {
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

  final Subject alert() {
    return Subject.alert(rule, orEmpty(unit));
  }
}
