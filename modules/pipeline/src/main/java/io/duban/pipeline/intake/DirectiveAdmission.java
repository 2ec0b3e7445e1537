package io.duban.pipeline.intake;

import io.duban.contracts.Directive;
import io.duban.contracts.ReasonCode;
import io.duban.pipeline.mapping.DirectiveMapping;
import org.apache.avro.specific.SpecificRecord;

/** Decisions of the office, of kinds this version knows. */
final class DirectiveAdmission implements Admission {

  @Override
  public Decision decide(SpecificRecord event, String topic, long timestamp) {
    if (!(event instanceof Directive directive)) {
      return Decision.unexpected(event, topic);
    }
    boolean known =
        DirectiveMapping.directive(directive).isPresent() && directive.getTask().indexOf('|') < 0;
    return known
        ? Decision.journal(directive.getTask())
        : Decision.refuse(
            ReasonCode.INVALID_DIRECTIVE,
            "directive %s is of a kind this version does not know; upgrade the pipeline"
                .formatted(directive.getEventId()));
  }
}
