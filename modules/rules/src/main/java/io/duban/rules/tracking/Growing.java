package io.duban.rules.tracking;

import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import java.util.EnumSet;
import java.util.Set;

/** Which figures can only grow in the course of a year. */
final class Growing {
  private static final Set<TargetKind> KINDS =
      EnumSet.of(
          TargetKind.CUMULATIVE,
          TargetKind.MILESTONE,
          TargetKind.NARRATIVE,
          TargetKind.RANGE,
          TargetKind.PER_UNIT);

  private Growing() {}

  /** Whether a lower figure of a metric is a decrease that must be a correction. */
  static boolean grows(String metric, Task task) {
    return metric.equals(UnitReports.PERCENT)
        || task.target(metric).map(Target::kind).filter(KINDS::contains).isPresent();
  }
}
