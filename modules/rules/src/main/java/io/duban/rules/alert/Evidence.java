package io.duban.rules.alert;

import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Due;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the rules look at.
 *
 * @param deadline the deadline that holds, or null for a standing task
 * @param completedOn day the completion was approved, or null
 * @param plannedStart day the work should start
 * @param lastReported verdict on the latest quarter for which the consolidating unit gave a figure,
 *     or null
 * @param statements the latest words of every unit that spoke
 * @param courses figures of the consolidating unit that can only grow
 * @param conflicts figures on which units do not agree
 * @param orders orders that are not closed
 * @param owed duties of the plan year that did not fall due while the task was done, by due day
 * @param open alerts that were open as the day began
 * @param obligations which duties bind a unit
 */
public record Evidence(
    Task task,
    LocalDate today,
    LocalDate deadline,
    LocalDate completedOn,
    LocalDate plannedStart,
    TaskQuarter lastReported,
    List<Statement> statements,
    List<Course> courses,
    List<Conflict> conflicts,
    List<OpenOrder> orders,
    List<Due> owed,
    Duties duties,
    Answers answers,
    Set<AlertKey> open,
    Obligations obligations,
    Policy policy) {

  /** Ids of the reports the latest figures come from. */
  List<String> latestFigures() {
    return lastReported == null ? List.of() : lastReported.evidence();
  }
}
