package io.duban.rules.alert;

import io.duban.rules.alert.Relief.Cause;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Units that share a task do not agree on a figure. */
final class FiguresConflict implements LagRule {

  @Override
  public String name() {
    return "CONFLICT";
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    List<Conflict> conflicts = evidence.conflicts();
    return conflicts.stream().limit(1).map(first -> finding(first, conflicts.size()));
  }

  @Override
  public Relief relief(Evidence evidence, String unit) {
    return Relief.of(Cause.AGREED, evidence.latestFigures());
  }

  private static Finding finding(Conflict first, int count) {
    return new Finding(
        "",
        Severity.YELLOW,
        Map.of(
            "metric", first.metric(),
            "unitName", first.unitName(),
            "said", first.said().toPlainString(),
            "counted", first.counted().toPlainString(),
            "count", Integer.toString(count)),
        first.evidence());
  }
}
