package io.duban.rules.judging;

import io.duban.rules.assessment.Schedule;
import io.duban.rules.report.Plan;
import io.duban.rules.task.Interim;
import io.duban.rules.task.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The schedule of a target: the notice's interims stand, and the approved plan of the unit says how
 * it goes from one to the next.
 */
final class PlannedSchedule {
  private PlannedSchedule() {}

  static Schedule of(LocalDate start, Target target, Plan plan, LocalDate deadline) {
    if (plan == null) {
      return Schedule.through(start, target.interims(), deadline);
    }
    List<Interim> knots = new ArrayList<>(target.interims());
    for (Interim milestone : plan.milestones()) {
      if (fits(milestone, target.interims())) {
        knots.add(milestone);
      }
    }
    return Schedule.through(plan.start() == null ? start : plan.start(), knots, deadline);
  }

  private static boolean fits(Interim milestone, List<Interim> stated) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.valueOf(100);
    for (Interim interim : stated) {
      if (interim.date().equals(milestone.date())) {
        return false;
      }
      if (interim.date().isBefore(milestone.date())) {
        least = least.max(interim.percent());
      } else {
        most = most.min(interim.percent());
      }
    }
    return milestone.percent().compareTo(least) >= 0 && milestone.percent().compareTo(most) <= 0;
  }
}
