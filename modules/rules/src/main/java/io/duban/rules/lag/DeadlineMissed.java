package io.duban.rules.lag;

import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Clearance.Cause;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.evidence.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The deadline has passed and the office has not approved completion, whatever the percent. */
final class DeadlineMissed implements LagRule {

  @Override
  public String name() {
    return "DEADLINE_MISSED";
  }

  @Override
  public boolean mayFlap() {
    return false;
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    LocalDate deadline = evidence.terms().deadline();
    boolean missed = deadline != null && deadline.isBefore(evidence.today());
    return missed
        ? Stream.of(
            new Finding("", Severity.RED, Map.of("deadline", deadline.toString()), List.of()))
        : Stream.empty();
  }

  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    LocalDate deadline = evidence.terms().deadline();
    return deadline == null
        ? Clearance.of(Cause.NOT_OWED)
        : new Clearance(Cause.EXTENDED, Map.of("deadline", deadline.toString()), List.of());
  }
}
