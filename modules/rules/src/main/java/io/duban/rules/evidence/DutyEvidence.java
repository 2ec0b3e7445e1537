package io.duban.rules.evidence;

import io.duban.rules.assessment.Duties;
import io.duban.rules.calendar.Due;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.state.TaskState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How the units of a task answer their duties to report.
 *
 * @param all duties of the plan year
 * @param owed those that did not fall due while the task was done, by due day
 */
public record DutyEvidence(
    TaskState state, LocalDate today, ZoneId zone, Duties all, List<Due> owed) {

  static DutyEvidence of(TaskState state, Duties duties, LocalDate today, ZoneId zone) {
    List<Due> owed = duties.all().stream().filter(due -> state.owed(due, today)).toList();
    return new DutyEvidence(state, today, zone, duties, owed);
  }

  /** Whether a duty binds a unit: the office may waive one. */
  public boolean binds(String unit, Due due) {
    return state.owes(unit, due, today);
  }

  /** The day a unit first answered a duty, or null. */
  public LocalDate answered(String unit, Due due) {
    UnitReports said = state.quarter(due.quarter()).reports().get(unit);
    return said == null ? null : said.answered(due, zone);
  }
}
