package io.duban.pipeline.intake;

import io.duban.contracts.Task;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.report.DefinitionCheck;
import io.duban.rules.report.Refusal;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** A definition that makes no task must not reach the trackers, which cannot pass over one. */
final class TaskAdmission implements Admission {
  @Override
  public AdmissionResult decide(SpecificRecord event, String topic, long timestamp) {
    return event instanceof Task task
        ? refusal(task)
            .map(AdmissionResult::refuse)
            .orElseGet(() -> AdmissionResult.journal(task.getId()))
        : AdmissionResult.unexpected(event, topic);
  }

  private static Optional<Refusal> refusal(Task event) {
    try {
      return DefinitionCheck.check(TaskMapping.task(event));
    } catch (RuntimeException e) {
      return Optional.of(DefinitionCheck.refusal(event.getId(), String.valueOf(e.getMessage())));
    }
  }
}
