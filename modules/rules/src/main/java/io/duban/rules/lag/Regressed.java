package io.duban.rules.lag;

import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Clearance.Cause;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.evidence.Statement;
import io.duban.rules.evidence.Statement.Fall;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A unit said a cumulative figure to be lower than before without correcting it. */
final class Regressed implements LagRule {

  @Override
  public String name() {
    return "REGRESSED";
  }

  @Override
  public boolean mayFlap() {
    return false;
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.said().statements().stream()
        .flatMap(said -> said.falls().stream().limit(1).map(fall -> finding(said, fall)));
  }

  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    List<String> latest =
        evidence.said().statements().stream()
            .filter(said -> said.unit().equals(unit))
            .map(Statement::eventId)
            .toList();
    return Clearance.of(Cause.CORRECTED, latest);
  }

  private static Finding finding(Statement said, Fall fall) {
    return new Finding(
        said.unit(),
        Severity.YELLOW,
        Map.of(
            "unitName", said.unitName(),
            "metric", fall.metric(),
            "said", fall.said().toPlainString(),
            "counted", fall.counted().toPlainString(),
            "asOf", fall.asOf().toString()),
        fall.evidence());
  }
}
