package io.duban.rules.evidence;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.judging.ReportingUnits;
import io.duban.rules.judging.RowJudge;
import io.duban.rules.policy.Policy;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Assignment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects what the lag rules look at. */
public final class EvidenceCollector {
  private final Policy policy;
  private final RowJudge judge;

  public EvidenceCollector(Policy policy, RowJudge judge) {
    this.policy = policy;
    this.judge = judge;
  }

  /**
   * What is known of a task today.
   *
   * @param judged rows already judged today
   */
  public Evidence evidence(
      TaskState state, Duties duties, Map<Quarter, TaskQuarter> judged, LocalDate today) {
    return new Evidence(
        state.task(),
        today,
        state.waived(today, today) ? null : state.deadline(today),
        state.completedBy(today),
        state.plannedStart(today),
        reported(state, duties, judged, today),
        Statements.of(state),
        Trends.of(state, lead(state)),
        Stream.concat(
                Contradictions.of(state, lead(state), today).stream(),
                InspectedFigures.contradictions(state, lead(state), today).stream())
            .toList(),
        openOrders(state, today),
        duties.all().stream().filter(due -> state.owed(due, today)).toList(),
        duties,
        (unit, due) -> answered(state, unit, due),
        openAtDawn(state, today),
        (unit, due) -> state.owes(unit, due, today),
        policy);
  }

  private static List<OpenOrder> openOrders(TaskState state, LocalDate today) {
    return state.orders(today).values().stream()
        .filter(order -> order.closedOn() == null)
        .map(order -> new OpenOrder(order.id(), order.rectifyDue(), order.events()))
        .toList();
  }

  private List<TaskQuarter> reported(
      TaskState state, Duties duties, Map<Quarter, TaskQuarter> judged, LocalDate today) {
    List<TaskQuarter> reported = new ArrayList<>();
    List<String> unknown = List.of();
    for (Quarter quarter : state.quarters().descendingKeySet()) {
      if (ReportingUnits.hasFigures(state, quarter, today)) {
        TaskQuarter known = judged.get(quarter);
        TaskQuarter row = known == null ? judge.row(state, quarter, duties, today) : known;
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

  private LocalDate answered(TaskState state, String unit, Due due) {
    UnitReports said = state.quarter(due.quarter()).reports().get(unit);
    return said == null ? null : said.answered(due, policy.zone());
  }

  private static String lead(TaskState state) {
    return state.task().consolidating().map(Assignment::unit).orElse("");
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
