package io.duban.rules.lag;

import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Clearance.Cause;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.evidence.Evidence.Judged;
import io.duban.rules.task.Target;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A figure that must stay on one side of a limit is beyond it, or too near. */
final class LimitBreached implements LagRule {
  private static final Comparator<Judged> WORST =
      Comparator.comparing((Judged judged) -> judged.verdict().light())
          .thenComparing(judged -> judged.verdict().metric());

  private final String name;
  private final Set<Basis> bases;
  private final String limit;

  private LimitBreached(String name, Set<Basis> bases, String limit) {
    this.name = name;
    this.bases = bases;
    this.limit = limit;
  }

  static LimitBreached ceiling() {
    return new LimitBreached("CEILING_BREACHED", EnumSet.of(Basis.CEILING), "ceiling");
  }

  /** Fallen below, or no longer to be reached in the days that are left. */
  static LimitBreached floor() {
    return new LimitBreached("FLOOR_BREACHED", EnumSet.of(Basis.FLOOR, Basis.UNREACHABLE), "floor");
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
    return evidence
        .judged()
        .filter(judged -> bases.contains(judged.verdict().basis()))
        .max(WORST)
        .flatMap(worst -> finding(worst.row(), worst.verdict(), evidence))
        .stream();
  }

  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    return Clearance.of(Cause.KEPT, evidence.latestFigures());
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
