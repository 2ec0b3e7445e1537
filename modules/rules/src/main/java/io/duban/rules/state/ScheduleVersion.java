package io.duban.rules.state;

import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.rulings.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One version of a task's schedule.
 *
 * @param from day from which it holds
 * @param deadline its deadline, or null for a standing task
 * @param plan event id of the unit's plan it follows, empty if it is the notice's own line
 * @param decision what made it, or null of the notice's own
 */
public record ScheduleVersion(
    int number, LocalDate from, LocalDate deadline, String plan, Directive decision) {

  static List<ScheduleVersion> of(TaskState state, LocalDate day) {
    List<ScheduleVersion> versions = new ArrayList<>();
    LocalDate deadline = state.task().onIssue(state.task().deadline());
    versions.add(new ScheduleVersion(1, state.task().issued(), deadline, "", null));
    state.rulings().inForce(day).forEach(ruling -> add(ruling, versions));
    return versions;
  }

  private static void add(Ruling ruling, List<ScheduleVersion> versions) {
    ScheduleVersion last = versions.get(versions.size() - 1);
    Directive decision = ruling.directive();
    String plan = decision.subject().plan();
    int number = last.number() + 1;
    if (ruling.is(Kind.EXTENDED)) {
      LocalDate until = decision.dates().until();
      versions.add(new ScheduleVersion(number, ruling.day(), until, last.plan(), decision));
    } else if (ruling.is(Kind.PLAN_APPROVED)) {
      versions.add(new ScheduleVersion(number, ruling.day(), last.deadline(), plan, decision));
    }
  }
}
