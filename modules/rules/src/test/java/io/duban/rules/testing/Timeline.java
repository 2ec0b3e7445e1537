package io.duban.rules.testing;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertState;
import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.directive.Directive;
import io.duban.rules.fold.RowKey;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Task;
import io.duban.rules.testing.History.TaskAlert;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The life of one task, told in order; times are those of the policy's zone. */
public final class Timeline {
  private final Policies policies;
  private final String task;
  private final FoldOracle oracle;
  private LocalDate today;

  private Timeline(Policies policies, Task task) {
    this.policies = policies;
    this.task = task.id();
    this.oracle = FoldOracle.onDueDays(policies);
    this.today = task.issued().minusDays(1);
    at(task.issued() + "T00:00");
    oracle.take(new Defined(task, instant(task.issued() + "T00:00")));
  }

  /** Begins on the day the task's notice is issued. */
  public static Timeline of(Task task) {
    return of(Policy.DEFAULT, task);
  }

  public static Timeline of(Policy policy, Task task) {
    return of(Policies.of(policy), task);
  }

  public static Timeline of(Policies policies, Task task) {
    return new Timeline(policies, task);
  }

  /** Lets the days pass until a day has begun, written {@code 2026-03-31}. */
  public Timeline until(String day) {
    return at(day + "T00:00");
  }

  /** A report comes in at a time, written {@code 2026-03-31T23:59:59}. */
  public Timeline report(String time, Reports report) {
    at(time);
    oracle.take(new Reported(report.build(), instant(time)));
    return this;
  }

  /** The consolidating unit claims the task done. */
  public Timeline claim(String time) {
    LocalDate day = LocalDateTime.parse(time).toLocalDate();
    String lead = oracle.state(task).task().consolidating().orElseThrow().unit();
    return report(
        time, Reports.report(task, day).by(lead).status(ReportStatus.DONE_CLAIMED).narrative(time));
  }

  public Timeline direct(String time, Directive directive) {
    at(time);
    oracle.take(new Directed(directive, instant(time)));
    return this;
  }

  public Timeline define(String time, Task definition) {
    at(time);
    oracle.take(new Defined(definition, instant(time)));
    return this;
  }

  /** The latest row of a quarter of 2026, or null. */
  public TaskQuarter row(int quarter) {
    return oracle.history().latestRows().get(new RowKey(task, new Quarter(2026, quarter)));
  }

  public Light light(int quarter) {
    return row(quarter).light();
  }

  /** The light of an alert that is not per unit, or null if it is not open. */
  public Severity alert(String rule) {
    return alert(rule, "");
  }

  public Severity alert(String rule, String unit) {
    AlertState state = oracle.state(task).alerts().get(new AlertKey(rule, unit));
    return state == null ? null : state.now().severity();
  }

  /** Changes of the alerts of a rule, in order. */
  public List<AlertChange> changes(String rule) {
    return oracle.history().alerts().stream()
        .map(TaskAlert::change)
        .filter(change -> change.key().rule().equals(rule))
        .toList();
  }

  /** Why the directives that were refused were, in order. */
  public List<RefusalReason> refusals() {
    return oracle.history().refused().stream().map(refused -> refused.why().reason()).toList();
  }

  public TaskState state() {
    return oracle.state(task);
  }

  public History history() {
    return oracle.history();
  }

  private Timeline at(String time) {
    LocalDate day = LocalDateTime.parse(time).toLocalDate();
    if (day.isBefore(today)) {
      throw new IllegalArgumentException(day + " is over, today is " + today);
    }
    while (today.isBefore(day)) {
      today = today.plusDays(1);
      oracle.begin(today);
    }
    return this;
  }

  private Instant instant(String time) {
    return LocalDateTime.parse(time).atZone(policies.zone()).toInstant();
  }
}
