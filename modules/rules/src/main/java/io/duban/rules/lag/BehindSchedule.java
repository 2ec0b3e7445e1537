package io.duban.rules.lag;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Clearance.Cause;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.evidence.Evidence.Judged;
import io.duban.rules.policy.Light;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The latest figures are behind the schedule by more than the policy lets pass. */
final class BehindSchedule implements LagRule {
  private static final Comparator<Judged> WORST =
      Comparator.comparing((Judged judged) -> judged.verdict().light())
          .thenComparing(judged -> judged.verdict().behind());

  @Override
  public String name() {
    return "BEHIND_SCHEDULE";
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence
        .judged()
        .filter(judged -> judged.verdict().behind() != null)
        .max(WORST)
        .flatMap(worst -> finding(worst.row(), worst.verdict(), evidence))
        .stream();
  }

  /** What is bad in another way than being behind has not caught up. */
  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    boolean bad = evidence.judged().anyMatch(judged -> judged.verdict().light() == Light.RED);
    return Clearance.of(bad ? Cause.NO_LONGER_FOUND : Cause.CAUGHT_UP, evidence.latestFigures());
  }

  private Optional<Finding> finding(TaskQuarter row, Verdict worst, Evidence evidence) {
    boolean caughtUp = stillYellow(row, worst, evidence);
    return Severity.of(caughtUp ? Light.YELLOW : worst.light())
        .map(light -> finding(row, worst, light, caughtUp));
  }

  private boolean stillYellow(TaskQuarter row, Verdict worst, Evidence evidence) {
    return row.judgement().caughtUp()
        && evidence.open().contains(new AlertKey(name(), ""))
        && worst.light() == Light.GREEN
        && !evidence.today().isAfter(row.quarter().end());
  }

  private static Finding finding(TaskQuarter row, Verdict worst, Severity light, boolean caughtUp) {
    return new Finding(
        "",
        light,
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
