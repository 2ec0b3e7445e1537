package io.duban.rules.tracking;

import io.duban.rules.alert.AlertSnapshot;
import io.duban.rules.alert.AlertState;
import io.duban.rules.assessment.Duties;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.policy.Policy;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Target;
import java.time.LocalDate;
import java.time.YearMonth;

/** The next day on which a task must be looked at although nobody says anything. */
final class NextDueDay {
  private NextDueDay() {}

  /** The day, or null if nothing falls due any more. */
  static LocalDate after(LocalDate today, TaskState state, Duties duties, Policy policy) {
    if (unsettled(state, today)) {
      return today.plusDays(1);
    }
    Earliest earliest = new Earliest(today);
    for (Due due : duties.all()) {
      earliest.consider(due.day().plusDays(1));
      earliest.consider(due.day().plusDays(policy.missingRedAfterDays() + 1L));
      earliest.consider(due.day().minusDays(policy.dueSoonDays()));
    }
    for (int number = 1; number <= 4; number++) {
      earliest.consider(new Quarter(state.task().year(), number).end().plusDays(1));
    }
    state.rulings().turns(today).forEach(earliest::consider);
    earliest.consider(YearMonth.from(state.plannedStart(today)).atEndOfMonth().plusDays(1));
    LocalDate deadline = state.deadline(today);
    if (deadline != null) {
      earliest.consider(deadline.plusDays(1));
    }
    for (Target target : state.task().targets()) {
      if (target.deadline() != null) {
        earliest.consider(state.task().onIssue(target.deadline()).plusDays(1));
      }
    }
    for (AlertState alert : state.alerts().values()) {
      AlertSnapshot now = alert.now();
      if (now.calmSince() != null) {
        earliest.consider(now.calmSince().plusDays(policy.holdTicks()));
      }
    }
    return earliest.day;
  }

  private static boolean unsettled(TaskState state, LocalDate today) {
    return state.rulings().anyOpen()
        || state.quarters().values().stream().anyMatch(known -> known.revision() > known.settled())
        || state.alerts().values().stream().anyMatch(alert -> alert.changedOn(today));
  }

  private static final class Earliest {
    private final LocalDate today;
    private LocalDate day;

    private Earliest(LocalDate today) {
      this.today = today;
    }

    private void consider(LocalDate candidate) {
      if (candidate.isAfter(today) && (day == null || candidate.isBefore(day))) {
        day = candidate;
      }
    }
  }
}
