package io.duban.rules.alert;

import io.duban.rules.alert.Relief.Cause;
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
    LocalDate deadline = evidence.deadline();
    boolean missed = deadline != null && deadline.isBefore(evidence.today());
    return missed
        ? Stream.of(
            new Finding("", Severity.RED, Map.of("deadline", deadline.toString()), List.of()))
        : Stream.empty();
  }

  @Override
  public Relief relief(Evidence evidence, String unit) {
    LocalDate deadline = evidence.deadline();
    return deadline == null
        ? Relief.of(Cause.NOT_OWED)
        : new Relief(Cause.EXTENDED, Map.of("deadline", deadline.toString()), List.of());
  }
}
