package io.duban.cli.directive;

import io.duban.office.decisions.DirectiveDraft;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive.Kind;
import picocli.CommandLine.Command;

@Command(name = "ack", description = "Say that an alert has been seen.")
public final class AcknowledgeCommand extends AlertDirective {
  @Override
  DirectiveDraft decision() {
    return DirectiveDraft.of(Kind.ALERT_ACKNOWLEDGED, Dates.NONE, alert());
  }
}
