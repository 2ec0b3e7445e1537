package io.duban.office.ledger;

import static java.util.Objects.requireNonNull;

import io.duban.contracts.Light;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Target;
import io.duban.contracts.TargetVerdict;
import io.duban.contracts.Task;
import io.duban.contracts.TaskQuarter;
import io.duban.rules.task.TargetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A task in a quarter.
 *
 * @param row the pipeline's verdict, or null where there is none yet
 * @param said the last report of the quarter, or null
 */
public record LedgerTask(Task task, TaskQuarter row, ProgressReported said) {
  public LedgerTask {
    requireNonNull(task, "task");
  }

  public Light light() {
    return row == null ? Light.GREY : row.getLight();
  }

  /** The light of a target; a task that is overdue is red in all of them. */
  public Light light(Target target) {
    return task.getTargets().size() == 1 || (row != null && row.getOverdue())
        ? light()
        : verdict(target).map(TargetVerdict::getLight).orElse(Light.GREY);
  }

  /** With extensions, where the pipeline knows of them; null for a standing task. */
  public LocalDate deadline() {
    return row == null ? task.getDeadline() : row.getDeadline();
  }

  /** Whether the only target is a share that the unit states, as it does of the whole task. */
  public boolean isToldByPercent() {
    return task.getTargets().size() == 1
        && TargetKind.valueOf(task.getTargets().get(0).getKind().name()).statedAsShare();
  }

  public BigDecimal planned() {
    return row == null ? null : row.getPlanned();
  }

  public BigDecimal earned() {
    return row == null ? null : row.getEarned();
  }

  public Optional<TargetVerdict> verdict(Target target) {
    return row == null
        ? Optional.empty()
        : row.getTargets().stream()
            .filter(verdict -> verdict.getMetric().equals(target.getMetric()))
            .findFirst();
  }
}
