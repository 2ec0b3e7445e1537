package io.duban.rules.alert;

import io.duban.rules.alert.Relief.Cause;
import io.duban.rules.report.ReportStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A unit says that something stands in the way and it cannot go on. */
final class Blocked implements LagRule {

  @Override
  public String name() {
    return "BLOCKED";
  }

  @Override
  public boolean mayFlap() {
    return false;
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.statements().stream()
        .filter(said -> said.status() == ReportStatus.BLOCKED)
        .map(Blocked::finding);
  }

  @Override
  public Relief relief(Evidence evidence, String unit) {
    List<String> latest =
        evidence.statements().stream()
            .filter(said -> said.unit().equals(unit))
            .map(Statement::eventId)
            .toList();
    return Relief.of(Cause.UNBLOCKED, latest);
  }

  private static Finding finding(Statement said) {
    return new Finding(
        said.unit(),
        Severity.YELLOW,
        Map.of(
            "unitName", said.unitName(),
            "asOf", said.asOf().toString(),
            "obstacles", said.obstacles()),
        List.of(said.eventId()));
  }
}
