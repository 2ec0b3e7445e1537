package io.duban.rules.alert;

import io.duban.rules.assessment.Light;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.task.Target;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A figure that must stay below a ceiling is above it, or too near. */
final class CeilingBreached implements LagRule {

  @Override
  public String name() {
    return "CEILING_BREACHED";
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    TaskQuarter row = evidence.lastReported();
    if (row == null) {
      return Stream.empty();
    }
    return row.verdicts().stream()
        .filter(verdict -> verdict.basis() == Basis.CEILING)
        .filter(verdict -> verdict.light().worseThan(Light.GREY))
        .max(Comparator.comparing(Verdict::light).thenComparing(Verdict::metric))
        .flatMap(worst -> evidence.task().target(worst.metric()).map(t -> finding(row, worst, t)))
        .stream();
  }

  private static Finding finding(TaskQuarter row, Verdict worst, Target target) {
    return new Finding(
        "",
        worst.light(),
        Map.of(
            "metric", worst.metric(),
            "name", target.name(),
            "actual", plain(worst.actual()),
            "ceiling", plain(target.value()),
            "unitOfMeasure", target.unit(),
            "quarter", row.quarter().toString()),
        row.evidence());
  }

  private static String plain(BigDecimal figure) {
    return figure.stripTrailingZeros().toPlainString();
  }
}
