package io.duban.rules.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a unit says of a task as of a date. Only presence is checked here; {@link ReportCheck} says
 * whether it can be taken in.
 *
 * @param eventId UUID, version 7
 * @param task id of the task
 * @param unit id of the unit that speaks
 * @param asOf day the figures hold for
 * @param percent share of the whole task that is done, in percent points, or null
 * @param values actual figures by metric key, cumulative since the year's start
 * @param narrative progress in words
 * @param obstacles what stands in the way
 * @param nextSteps what comes next
 * @param evidence links to proof
 * @param corrects event id of the report this one corrects, or null
 * @param correctionReason why, or null
 * @param plan how the unit means to get the task done, or null to leave that as it is
 */
public record Report(
    String eventId,
    String task,
    String unit,
    LocalDate asOf,
    ReportStatus status,
    Double percent,
    Map<String, Double> values,
    String narrative,
    String obstacles,
    String nextSteps,
    List<String> evidence,
    String corrects,
    String correctionReason,
    Plan plan) {
  public Report {
    requireNonNull(eventId, "eventId");
    requireNonNull(task, "task");
    requireNonNull(unit, "unit");
    requireNonNull(asOf, "asOf");
    requireNonNull(status, "status");
    values = Map.copyOf(values);
    requireNonNull(narrative, "narrative");
    requireNonNull(obstacles, "obstacles");
    requireNonNull(nextSteps, "nextSteps");
    evidence = List.copyOf(evidence);
  }
}
