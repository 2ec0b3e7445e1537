package io.duban.rules.alert;

import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Due;
import io.duban.rules.directive.Order;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the rules look at.
 *
 * @param deadline the deadline that holds, or null for a standing task
 * @param completedOn day the completion was approved, or null
 * @param lastReported verdict on the latest quarter for which the consolidating unit gave a figure,
 *     or null
 * @param owed duties of the plan year that did not fall due while the task was done, by due day
 * @param open alerts that were open as the day began
 * @param orders orders issued on the task
 * @param obligations which duties bind a unit
 */
public record Evidence(
    Task task,
    LocalDate today,
    LocalDate deadline,
    LocalDate completedOn,
    TaskQuarter lastReported,
    List<Due> owed,
    Duties duties,
    Answers answers,
    Set<AlertKey> open,
    List<Order> orders,
    Obligations obligations,
    Policy policy) {}
