package io.duban.rules.lag;

import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Clearance.Cause;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.evidence.Statement;
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
    return evidence.said().statements().stream()
        .filter(said -> said.status() == ReportStatus.BLOCKED)
        .map(Blocked::finding);
  }

  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    List<String> latest =
        evidence.said().statements().stream()
            .filter(said -> said.unit().equals(unit))
            .map(Statement::eventId)
            .toList();
    return Clearance.of(Cause.UNBLOCKED, latest);
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
