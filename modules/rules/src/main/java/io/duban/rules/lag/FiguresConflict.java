package io.duban.rules.lag;

import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Clearance.Cause;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.evidence.Conflict;
import io.duban.rules.evidence.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Units that share a task, or an inspection, do not agree with the figure that counts. */
final class FiguresConflict implements LagRule {

  @Override
  public String name() {
    return "CONFLICT";
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    List<Conflict> conflicts = evidence.said().conflicts();
    return conflicts.stream().limit(1).map(first -> finding(first, conflicts.size()));
  }

  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    return Clearance.of(Cause.AGREED, evidence.latestFigures());
  }

  private static Finding finding(Conflict first, int count) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("metric", first.metric());
    parameters.put("counted", first.counted().toPlainString());
    parameters.put("count", Integer.toString(count));
    if (first.said() != null) {
      parameters.put("said", first.said().toPlainString());
    }
    if (first.inspected()) {
      parameters.put(first.said() == null ? "doubted" : "inspected", "true");
    } else {
      parameters.put("unitName", first.unitName());
    }
    return new Finding("", Severity.YELLOW, parameters, first.evidence());
  }
}
