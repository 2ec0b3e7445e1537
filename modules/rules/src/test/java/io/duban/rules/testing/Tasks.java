package io.duban.rules.testing;

import io.duban.rules.calendar.Quarter;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Reporting;
import io.duban.rules.task.Role;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds tasks: unless told otherwise led by {@code bureau-a}, with no target, reported each
 * quarter's end, from 1 January to 31 December of the year its id names.
 */
public final class Tasks {
  private final String id;
  private final int year;
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private List<String> section = List.of("一、产业发展");
  private String title;
  private Reporting reporting = Reporting.QUARTER_END;
  private LocalDate issued;
  private LocalDate start;
  private LocalDate deadline;

  private Tasks(String id) {
    this.id = id;
    this.title = "任务" + id.substring(id.indexOf('/') + 1);
    this.year = Integer.parseInt(id.substring(id.indexOf('/') - 4, id.indexOf('/')));
    this.issued = new Quarter(year, 1).start();
    this.start = issued;
    this.deadline = new Quarter(year, 4).end();
  }

  /** Begins a task, its id written {@code <region>-<year>/<n>}. */
  public static Tasks task(String id) {
    return new Tasks(id);
  }

  public Tasks lead(String unit) {
    return assigned(unit, Role.LEAD, false);
  }

  public Tasks responsible(String unit) {
    return assigned(unit, Role.RESPONSIBLE, false);
  }

  public Tasks cooperating(String unit) {
    return assigned(unit, Role.COOPERATING, false);
  }

  public Tasks collective(String unit) {
    return assigned(unit, Role.RESPONSIBLE, true);
  }

  private Tasks assigned(String unit, Role role, boolean collective) {
    assignments.add(new Assignment(unit, "单位" + unit, role, null, collective));
    return this;
  }

  public Tasks target(Target target) {
    targets.add(target);
    return this;
  }

  public Tasks target(Targets target) {
    return target(target.build());
  }

  public Tasks section(String... headings) {
    section = List.of(headings);
    return this;
  }

  public Tasks title(String words) {
    title = words;
    return this;
  }

  public Tasks reporting(Reporting duty) {
    reporting = duty;
    return this;
  }

  public Tasks issued(LocalDate day) {
    issued = day;
    return this;
  }

  public Tasks start(LocalDate day) {
    start = day;
    return this;
  }

  /** Sets the deadline; null makes a standing task. */
  public Tasks deadline(LocalDate day) {
    deadline = day;
    return this;
  }

  public Task build() {
    if (assignments.isEmpty()) {
      lead("bureau-a");
    }
    return new Task(
        id,
        id.substring(0, id.indexOf('/') - 5),
        year,
        number(),
        section,
        title,
        title,
        assignments,
        targets,
        reporting,
        issued,
        start,
        deadline,
        null,
        "",
        null);
  }

  private int number() {
    return Integer.parseInt(id.substring(id.indexOf('/') + 1).replaceAll("\\D", ""));
  }
}
