package io.duban.rules.evidence;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.judging.ReportingUnits;
import io.duban.rules.judging.RowJudge;
import io.duban.rules.policy.Policy;
import io.duban.rules.state.CountedFigures;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what the lag rules look at. */
public final class EvidenceCollector {
  private final Policy policy;
  private final Duties duties;
  private final CountedFigures counted;
  private final RowJudge judge;

  public EvidenceCollector(Policy policy, Duties duties, CountedFigures counted, RowJudge judge) {
    this.policy = policy;
    this.duties = duties;
    this.counted = counted;
    this.judge = judge;
  }

  /**
   * What is known of a task today.
   *
   * @param judged rows already judged today
   */
  public Evidence evidence(TaskState state, Map<Quarter, TaskQuarter> judged, LocalDate today) {
    return new Evidence(
        state.task(),
        today,
        new Terms(
            state.waived(today, today) ? null : state.deadline(today),
            state.completedBy(today),
            state.plannedStart(today)),
        reported(state, judged, today),
        said(state, today),
        openOrders(state, today),
        DutyEvidence.of(state, duties, today, policy.zone()),
        openAtDawn(state, today),
        policy);
  }

  private UnitEvidence said(TaskState state, LocalDate today) {
    String lead = state.task().consolidating().map(Assignment::unit).orElse("");
    List<Conflict> conflicts = new ArrayList<>(Contradictions.of(state, counted, lead, today));
    conflicts.addAll(InspectedFigures.contradictions(state, lead, today));
    return new UnitEvidence(
        Statements.of(state, counted), Trends.of(state.task(), counted, lead), conflicts);
  }

  private static List<OpenOrder> openOrders(TaskState state, LocalDate today) {
    return state.orders(today).values().stream()
        .filter(order -> order.closedOn() == null)
        .map(order -> new OpenOrder(order.id(), order.rectifyDue(), order.events()))
        .toList();
  }

  private List<TaskQuarter> reported(
      TaskState state, Map<Quarter, TaskQuarter> judged, LocalDate today) {
    Task shared = state.task(today);
    List<TaskQuarter> reported = new ArrayList<>();
    List<String> unknown = List.of();
    for (Quarter quarter : state.quarters().descendingKeySet()) {
      if (ReportingUnits.hasFigures(shared, counted, quarter)) {
        TaskQuarter known = judged.get(quarter);
        TaskQuarter row = known == null ? judge.row(state, quarter, today) : known;
        List<String> before = reported.isEmpty() ? unknown(row) : unknown;
        unknown = before.stream().filter(unknown(row)::contains).toList();
        reported.add(row);
        if (unknown.isEmpty()) {
          break;
        }
      }
    }
    return reported;
  }

  private static List<String> unknown(TaskQuarter row) {
    return row.verdicts().stream()
        .filter(verdict -> !verdict.known())
        .map(Verdict::metric)
        .toList();
  }

  private static Set<AlertKey> openAtDawn(TaskState state, LocalDate today) {
    Set<AlertKey> open = new TreeSet<>();
    state
        .alerts()
        .forEach(
            (key, alert) -> {
              if (alert.openAtDawn(today)) {
                open.add(key);
              }
            });
    return open;
  }
}
