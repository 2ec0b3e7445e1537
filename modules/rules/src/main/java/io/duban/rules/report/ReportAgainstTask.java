package io.duban.rules.report;

import static io.duban.rules.report.RefusalReason.AS_OF_OUTSIDE_PLAN;
import static io.duban.rules.report.RefusalReason.INVALID_PLAN;
import static io.duban.rules.report.RefusalReason.PERCENT_OUT_OF_RANGE;
import static io.duban.rules.report.RefusalReason.UNIT_NOT_ASSIGNED;
import static io.duban.rules.report.RefusalReason.UNKNOWN_TARGET;

import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;

/** Whether a report can be taken in, as far as only its task can tell. */
public final class ReportAgainstTask {
  private ReportAgainstTask() {}

  /** The first thing wrong with a report on the task. */
  public static Optional<Refusal> check(Report report, Task task) {
    if (task.assignmentOf(report.unit()).isEmpty()) {
      return refusal(
          UNIT_NOT_ASSIGNED,
          "unit %s has no part in task %s; ask the office to assign it"
              .formatted(report.unit(), task.id()));
    }
    if (report.asOf().getYear() != task.year()) {
      return refusal(
          AS_OF_OUTSIDE_PLAN,
          "asOf %s is outside the plan year %d of task %s"
              .formatted(report.asOf(), task.year(), task.id()));
    }
    if (report.plan() != null && !consolidates(report.unit(), task)) {
      return refusal(
          INVALID_PLAN,
          "the plan of task %s is that of its consolidating unit, not of %s; leave it out"
              .formatted(task.id(), report.unit()));
    }
    Optional<Refusal> shares =
        report.plan() == null ? Optional.empty() : shares(report.plan(), task);
    return shares.isPresent() || report.values().isEmpty() ? shares : values(report, task);
  }

  private static Optional<Refusal> shares(Plan plan, Task task) {
    if (plan.shares().isEmpty()) {
      return Optional.empty();
    }
    if (task.shareable().isEmpty()) {
      return refusal(
          INVALID_PLAN,
          "task %s has no single count that units could share; leave the shares out"
              .formatted(task.id()));
    }
    Target target = task.shareable().get();
    for (String unit : new TreeMap<>(plan.shares()).keySet()) {
      if (task.assignmentOf(unit).isEmpty()) {
        return refusal(
            INVALID_PLAN,
            "unit %s has a share of the plan but no part in task %s".formatted(unit, task.id()));
      }
    }
    BigDecimal sum = plan.shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(target.value()) < 0
        ? refusal(
            INVALID_PLAN,
            "the shares of the plan add up to %s%s, the target is %s%s; share all of it"
                .formatted(
                    sum.toPlainString(),
                    target.unit(),
                    target.value().stripTrailingZeros().toPlainString(),
                    target.unit()))
        : Optional.empty();
  }

  private static boolean consolidates(String unit, Task task) {
    return task.consolidating().filter(lead -> lead.unit().equals(unit)).isPresent();
  }

  private static Optional<Refusal> values(Report report, Task task) {
    return new TreeMap<>(report.values())
        .entrySet().stream()
            .flatMap(value -> value(value.getKey(), value.getValue(), task).stream())
            .findFirst();
  }

  private static Optional<Refusal> value(String metric, double value, Task task) {
    Optional<Target> target = task.target(metric);
    if (target.isEmpty()) {
      return refusal(
          UNKNOWN_TARGET,
          "task %s has no figure %s; its figures are %s"
              .formatted(task.id(), metric, task.targets().stream().map(Target::metric).toList()));
    }
    return target.get().kind().statedAsShare() && (value < 0 || value > 100)
        ? refusal(
            PERCENT_OUT_OF_RANGE,
            "figure %s of task %s is a percentage and must be from 0 to 100, but is %s"
                .formatted(metric, task.id(), value))
        : Optional.empty();
  }

  private static Optional<Refusal> refusal(RefusalReason reason, String detail) {
    return Optional.of(new Refusal(reason, detail));
  }
}
