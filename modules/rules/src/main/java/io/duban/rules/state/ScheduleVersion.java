package io.duban.rules.state;

import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.rulings.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    for (Ruling ruling : state.rulings().inForce(day).toList()) {
      versions.get(versions.size() - 1).after(ruling).ifPresent(versions::add);
    }
    return versions;
  }

  private Optional<ScheduleVersion> after(Ruling ruling) {
    Directive by = ruling.directive();
    if (ruling.is(Kind.EXTENDED)) {
      return Optional.of(
          new ScheduleVersion(number + 1, ruling.day(), by.dates().until(), plan, by));
    }
    return ruling.is(Kind.PLAN_APPROVED)
        ? Optional.of(
            new ScheduleVersion(number + 1, ruling.day(), deadline, by.subject().plan(), by))
        : Optional.empty();
  }
}
