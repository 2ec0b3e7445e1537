package io.duban.cli.directive;

import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import picocli.CommandLine.Command;

@Command(name = "ack", description = "Say that an alert has been seen.")
public final class AcknowledgeCommand extends AlertDirective {
  @Override
  Decision decision() {
    return Decision.of(Kind.ALERT_ACKNOWLEDGED, Dates.NONE, alert());
  }
}
