package io.duban.pipeline.intake;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Task;
import io.duban.pipeline.mapping.TaskMapping;
import org.apache.avro.specific.SpecificRecord;

/** A definition that makes no task must not reach the trackers. */
final class TaskAdmission implements Admission {

  @Override
  public Decision decide(SpecificRecord event, String topic, long timestamp) {
    if (!(event instanceof Task task)) {
      return Decision.unexpected(event, topic);
    }
    if (!task.getId().startsWith(task.getRegion() + "-" + task.getYear() + "/")
        || task.getId().indexOf('|') >= 0) {
      return invalid(task, "its id must be <region>-<year>/<n>");
    }
    try {
      TaskMapping.task(task);
    } catch (RuntimeException e) {
      return invalid(task, String.valueOf(e.getMessage()));
    }
    return Decision.journal(task.getId());
  }

  private static Decision invalid(Task task, String why) {
    return Decision.refuse(
        ReasonCode.INVALID_TASK, "task \"%s\" cannot be taken: %s".formatted(task.getId(), why));
  }
}
