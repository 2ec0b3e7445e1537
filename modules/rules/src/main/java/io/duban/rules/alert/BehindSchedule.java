package io.duban.rules.alert;

import io.duban.rules.assessment.Light;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The latest figures are behind the schedule by more than the policy lets pass. */
final class BehindSchedule implements LagRule {

  @Override
  public String name() {
    return "BEHIND_SCHEDULE";
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    TaskQuarter row = evidence.lastReported();
    if (row == null || evidence.completedOn() != null) {
      return Stream.empty();
    }
    return row.verdicts().stream()
        .filter(verdict -> verdict.basis() == Basis.SCHEDULE)
        .max(Comparator.comparing(Verdict::light).thenComparing(Verdict::behind))
        .map(worst -> finding(row, worst, stillYellow(row, worst, evidence)))
        .filter(finding -> finding.light().worseThan(Light.GREY))
        .stream();
  }

  private boolean stillYellow(TaskQuarter row, Verdict worst, Evidence evidence) {
    return row.caughtUp()
        && evidence.open().contains(new AlertKey(name(), ""))
        && worst.light() == Light.GREEN
        && !evidence.today().isAfter(row.quarter().end());
  }

  private static Finding finding(TaskQuarter row, Verdict worst, boolean caughtUp) {
    return new Finding(
        "",
        caughtUp ? Light.YELLOW : worst.light(),
        Map.of(
            "metric", worst.metric(),
            "planned", worst.planned().toPlainString(),
            "earned", worst.earned().toPlainString(),
            "behind", worst.behind().toPlainString(),
            "quarter", row.quarter().toString(),
            "caughtUp", Boolean.toString(caughtUp)),
        row.evidence());
  }
}
