package io.duban.pipeline.intake;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Task;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.bound.Texts;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Target;
import io.duban.rules.task.TaskBounds;
import io.duban.rules.task.TaskId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** A definition that makes no task must not reach the trackers, which cannot pass over one. */
final class TaskAdmission implements Admission {
  private static final int MESSAGE = 500;

  @Override
  public Decision decide(SpecificRecord event, String topic, long timestamp) {
    if (!(event instanceof Task task)) {
      return Decision.unexpected(event, topic);
    }
    return flaw(task)
        .map(
            flaw ->
                Decision.refuse(
                    ReasonCode.INVALID_TASK,
                    "task %s cannot be taken: %s"
                        .formatted(Texts.shown(task.getId()), Texts.visible(flaw, MESSAGE))))
        .orElseGet(() -> Decision.journal(task.getId()));
  }

  private static Optional<String> flaw(Task event) {
    if (!TaskId.isOne(event.getId())
        || !event.getId().startsWith(event.getRegion() + "-" + event.getYear() + "/")) {
      return Optional.of("its id must be <region>-<year>/<n>, such as linhe-2026/046");
    }
    try {
      io.duban.rules.task.Task task = TaskMapping.task(event);
      return TaskBounds.flaw(task).or(() -> contradiction(task));
    } catch (RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> contradiction(io.duban.rules.task.Task task) {
    List<String> metrics = task.targets().stream().map(Target::metric).toList();
    if (metrics.contains(UnitReports.PERCENT)) {
      return Optional.of("no figure may be called " + UnitReports.PERCENT);
    }
    return repeated(metrics)
        .map(metric -> "it has two figures called " + metric)
        .or(
            () ->
                repeated(task.assignments().stream().map(Assignment::unit).toList())
                    .map(unit -> "it is assigned twice to unit " + unit));
  }

  private static Optional<String> repeated(List<String> names) {
    Set<String> seen = new HashSet<>();
    return names.stream().filter(name -> !seen.add(name)).findFirst();
  }
}
