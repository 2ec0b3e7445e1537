package io.duban.rules.evidence;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.policy.Policy;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the rules look at.
 *
 * @param reported verdicts on the quarters for which a unit that speaks for the task gave a figure,
 *     the latest first; earlier ones only while a target is without a known figure
 * @param orders orders that are not closed
 * @param open alerts that were open as the day began
 */
public record Evidence(
    Task task,
    LocalDate today,
    Terms terms,
    List<TaskQuarter> reported,
    UnitEvidence said,
    List<OpenOrder> orders,
    DutyEvidence duties,
    Set<AlertKey> open,
    Policy policy) {

  /**
   * The latest verdict on a target that rests on a known figure.
   *
   * @param row the quarter it is of
   */
  public record Judged(TaskQuarter row, Verdict verdict) {}

  public Evidence {
    reported = List.copyOf(reported);
  }

  /** Of each target its latest known verdict: what nobody says is no better than it was. */
  public Stream<Judged> judged() {
    Map<String, Judged> latest = new TreeMap<>();
    for (TaskQuarter row : reported) {
      for (Verdict verdict : row.verdicts()) {
        if (verdict.known()) {
          latest.putIfAbsent(verdict.metric(), new Judged(row, verdict));
        }
      }
    }
    return latest.values().stream();
  }

  /** Ids of the reports the latest figures come from. */
  public List<String> latestFigures() {
    return reported.isEmpty() ? List.of() : reported.get(0).evidence();
  }
}
