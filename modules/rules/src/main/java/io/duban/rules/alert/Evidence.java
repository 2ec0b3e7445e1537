package io.duban.rules.alert;

import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Due;
import io.duban.rules.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the rules look at.
 *
 * @param deadline the deadline that holds, or null for a standing task
 * @param completedOn day the completion was approved, or null
 * @param lastReported verdict on the latest quarter the consolidating unit reported on, or null
 * @param dues duties of the plan year, by due day
 * @param received when each unit first answered each duty: unit, then due id
 */
public record Evidence(
    Task task,
    LocalDate today,
    LocalDate deadline,
    LocalDate completedOn,
    TaskQuarter lastReported,
    List<Due> dues,
    Map<String, Map<String, Instant>> received,
    Policy policy) {

  /** The day a unit first answered a duty, or null. */
  public LocalDate answered(String unit, Due due) {
    Instant at = received.getOrDefault(unit, Map.of()).get(due.id());
    return at == null ? null : LocalDate.ofInstant(at, policy.zone());
  }
}
