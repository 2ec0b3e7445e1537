package io.duban.cli.directive;

import io.duban.office.decisions.DirectiveDraft;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Observation.Outcome;
import io.duban.rules.directive.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "fact",
    description = "Supply facts from outside.",
    subcommands = {FactCommand.Set.class},
    footer = {
      "  duban fact set --task linhe-2026/003 --metric m1 --met true --as-of 2026-06-30 --reason 省统计局通报"
    })
public final class FactCommand {

  @Command(name = "set", description = "Supply a fact from outside that a target needs.")
  static final class Set extends ObservationDirective {
    @Option(
        names = "--metric",
        order = 5,
        required = true,
        paramLabel = "METRIC",
        description = "Key of the target.")
    private String metric;

    @Option(
        names = "--met",
        arity = "1",
        order = 5,
        paramLabel = "true|false",
        description = "Whether the target is met.")
    private Boolean met;

    @Override
    DirectiveDraft decision() {
      return new DirectiveDraft(
          Kind.FACT_SET, Dates.NONE, Subject.TASK, observed(metric, met, Outcome.NOTE));
    }
  }
}
