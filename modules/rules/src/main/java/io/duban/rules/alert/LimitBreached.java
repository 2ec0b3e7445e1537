package io.duban.rules.alert;

import io.duban.rules.alert.Relief.Cause;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.task.Target;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A figure that must stay on one side of a limit is beyond it, or too near. */
final class LimitBreached implements LagRule {
  private final String name;
  private final Basis basis;
  private final String limit;

  private LimitBreached(String name, Basis basis, String limit) {
    this.name = name;
    this.basis = basis;
    this.limit = limit;
  }

  static LimitBreached ceiling() {
    return new LimitBreached("CEILING_BREACHED", Basis.CEILING, "ceiling");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean outlivesCompletion() {
    return true;
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    TaskQuarter row = evidence.lastReported();
    return row == null
        ? Stream.empty()
        : row.verdicts().stream()
            .filter(verdict -> verdict.basis() == basis)
            .max(Comparator.comparing(Verdict::light).thenComparing(Verdict::metric))
            .flatMap(worst -> finding(row, worst, evidence))
            .stream();
  }

  @Override
  public Relief relief(Evidence evidence, String unit) {
    return Relief.of(Cause.KEPT, evidence.latestFigures());
  }

  private Optional<Finding> finding(TaskQuarter row, Verdict worst, Evidence evidence) {
    return Severity.of(worst.light())
        .flatMap(
            light ->
                evidence
                    .task()
                    .target(worst.metric())
                    .map(target -> finding(row, worst, target, light)));
  }

  private Finding finding(TaskQuarter row, Verdict worst, Target target, Severity light) {
    return new Finding(
        "",
        light,
        Map.of(
            "metric",
            worst.metric(),
            "name",
            target.name(),
            "actual",
            plain(worst.actual()),
            limit,
            plain(target.value()),
            "unitOfMeasure",
            target.unit(),
            "quarter",
            row.quarter().toString()),
        row.evidence());
  }

  private static String plain(BigDecimal figure) {
    return figure.stripTrailingZeros().toPlainString();
  }
}
