package io.duban.pipeline.intake;

import io.duban.contracts.Directive;
import io.duban.contracts.ReasonCode;
import io.duban.pipeline.mapping.DirectiveMapping;
import io.duban.rules.bound.Texts;
import io.duban.rules.directive.DirectiveCheck;
import io.duban.rules.task.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Decisions of the office, of kinds this version knows, that say what their kind needs. */
final class DirectiveAdmission implements Admission {
  private final ZoneId zone;

  DirectiveAdmission(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public AdmissionResult decide(SpecificRecord event, String topic, long timestamp) {
    if (!(event instanceof Directive directive)) {
      return AdmissionResult.unexpected(event, topic);
    }
    Optional<io.duban.rules.directive.Directive> known = DirectiveMapping.directive(directive);
    if (known.isEmpty()) {
      return AdmissionResult.refuse(
          ReasonCode.INVALID_DIRECTIVE,
          "directive %s is of a kind this version does not know; upgrade the pipeline"
              .formatted(Texts.shown(directive.getEventId())));
    }
    if (!TaskId.isOne(directive.getTask())) {
      return AdmissionResult.noTask(directive.getTask());
    }
    LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(timestamp), zone);
    return DirectiveCheck.check(known.get(), today)
        .map(AdmissionResult::refuse)
        .orElseGet(() -> AdmissionResult.journal(directive.getTask()));
  }
}
