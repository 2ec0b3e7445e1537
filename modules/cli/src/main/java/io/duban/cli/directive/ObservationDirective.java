package io.duban.cli.directive;

import io.duban.rules.directive.Observation;
import io.duban.rules.directive.Observation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** What the office learned of a task elsewhere than from its units. */
abstract class ObservationDirective extends DirectiveCommand {
  @Option(
      names = "--value",
      order = 6,
      paramLabel = "FIGURE",
      description = "The figure, in the target's unit.")
  private BigDecimal value;

  @Option(names = "--as-of", order = 6, paramLabel = "DATE", description = "Day it holds for.")
  private LocalDate asOf;

  final Observation observed(String metric, Boolean met, Outcome outcome) {
    return new Observation(metric, value, met, asOf, outcome);
  }
}
