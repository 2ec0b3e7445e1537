package io.duban.rules.state;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertSnapshot;
import io.duban.rules.alert.AlertState;
import io.duban.rules.assessment.OutsideFact;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Order;
import io.duban.rules.report.Plan;
import io.duban.rules.rulings.Orders;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.rulings.Rulings;
import io.duban.rules.rulings.Submissions;
import io.duban.rules.rulings.SubmittedPlan;
import io.duban.rules.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Everything that is known of a task.
 *
 * @param submitted what its consolidating unit has put before the office
 * @param hidden how alerts stood when their silence began
 * @param wakeOn next day on which something falls due, or null
 */
public record TaskState(
    Task task,
    Rulings rulings,
    Submissions submitted,
    NavigableMap<Quarter, QuarterState> quarters,
    NavigableMap<AlertKey, AlertState> alerts,
    NavigableMap<AlertKey, AlertSnapshot> hidden,
    LocalDate wakeOn) {
  private static final String NO_UNIT = "";

  public TaskState {
    quarters = Collections.unmodifiableNavigableMap(quarters);
    alerts = Collections.unmodifiableNavigableMap(alerts);
    hidden = Collections.unmodifiableNavigableMap(hidden);
  }

  public static TaskState of(Task task) {
    return new TaskState(
        task,
        Rulings.NONE,
        Submissions.NONE,
        Collections.emptyNavigableMap(),
        Collections.emptyNavigableMap(),
        Collections.emptyNavigableMap(),
        null);
  }

  /** The day on which the completion was approved that holds on a day, or null. */
  public LocalDate completedBy(LocalDate day) {
    return rulings.approval(day).map(Ruling::day).orElse(null);
  }

  /** The deadline that holds on a day, or null for a standing task; no earlier than the issue. */
  public LocalDate deadline(LocalDate day) {
    return rulings
        .extension(day)
        .map(extension -> extension.directive().dates().until())
        .orElseGet(() -> task.onIssue(task.deadline()));
  }

  /** The plan of the unit that holds on a day because the office approved it, or null. */
  public Plan plan(LocalDate day) {
    return rulings
        .planApproval(day)
        .map(approval -> submitted.plans().get(approval.directive().subject().plan()))
        .map(SubmittedPlan::plan)
        .orElse(null);
  }

  /** The task as the plan that holds on a day shares it. */
  public Task task(LocalDate day) {
    return PlannedShares.on(task, plan(day));
  }

  /** The day the work should start: the approved plan's, if it names one. */
  public LocalDate plannedStart(LocalDate day) {
    Plan plan = plan(day);
    return plan == null || plan.start() == null ? task.start() : plan.start();
  }

  /** The versions of the schedule up to a day, oldest first: the notice's, then each change. */
  public List<ScheduleVersion> schedules(LocalDate day) {
    return ScheduleVersion.of(this, day);
  }

  /** The orders issued up to a day, by id. */
  public Map<String, Order> orders(LocalDate day) {
    return Orders.of(rulings.inForce(day));
  }

  /** Facts from outside known on a day, the one that holds last for each target. */
  public Map<String, OutsideFact> facts(LocalDate day) {
    Map<String, Ruling> last = new TreeMap<>();
    rulings
        .inForce(day, Kind.FACT_SET)
        .forEach(fact -> last.merge(fact.observation().metric(), fact, TaskState::later));
    Map<String, OutsideFact> facts = new TreeMap<>();
    last.forEach((metric, ruling) -> facts.put(metric, ruling.fact()));
    return facts;
  }

  /**
   * The return of the last claim, unless the unit claimed again by the end of the day; else null.
   */
  public Ruling returned(LocalDate day, ZoneId zone) {
    Instant over = day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    return rulings
        .answer(day)
        .filter(answer -> answer.is(Kind.COMPLETION_RETURNED))
        .filter(answer -> submitted.claimed(answer.at(), over).isEmpty())
        .orElse(null);
  }

  /** Whether the office has waived the whole task on a day. */
  public boolean waived(LocalDate on, LocalDate known) {
    return rulings.waived(NO_UNIT, on, known);
  }

  /** Whether a unit owes a report: the duty was not waived by the day on which it fell due. */
  public boolean owes(String unit, Due due, LocalDate today) {
    return !rulings.waived(unit, due.day(), due.day().isBefore(today) ? due.day() : today);
  }

  private static Ruling later(Ruling known, Ruling other) {
    LocalDate knownAsOf = known.observation().asOf();
    LocalDate asOf = other.observation().asOf();
    return knownAsOf != null && (asOf == null || asOf.isBefore(knownAsOf)) ? known : other;
  }

  /** Whether a duty was not yet done with when it fell due, or today if that is still to come. */
  public boolean owed(Due due, LocalDate today) {
    return completedBy(due.day().isBefore(today) ? due.day() : today) == null;
  }

  public QuarterState quarter(Quarter quarter) {
    QuarterState known = quarters.get(quarter);
    return known == null ? QuarterState.empty(quarter) : known;
  }

  public TaskState with(Task definition) {
    return new TaskState(definition, rulings, submitted, quarters, alerts, hidden, wakeOn);
  }

  public TaskState with(QuarterState quarter) {
    NavigableMap<Quarter, QuarterState> changed = new TreeMap<>(quarters);
    changed.put(quarter.quarter(), quarter);
    return new TaskState(task, rulings, submitted, changed, alerts, hidden, wakeOn);
  }

  public TaskState with(Rulings changed) {
    return new TaskState(task, changed, submitted, quarters, alerts, hidden, wakeOn);
  }

  public TaskState with(Submissions changed) {
    return new TaskState(task, rulings, changed, quarters, alerts, hidden, wakeOn);
  }

  public TaskState withAlerts(NavigableMap<AlertKey, AlertState> changed) {
    return new TaskState(task, rulings, submitted, quarters, changed, hidden, wakeOn);
  }

  public TaskState withHidden(NavigableMap<AlertKey, AlertSnapshot> changed) {
    return new TaskState(task, rulings, submitted, quarters, alerts, changed, wakeOn);
  }

  public TaskState withWakeOn(LocalDate day) {
    return new TaskState(task, rulings, submitted, quarters, alerts, hidden, day);
  }
}
