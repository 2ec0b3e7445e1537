package io.duban.rules.report;

import io.duban.rules.task.Interim;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How a unit means to get its task done.
 *
 * @param start day the work begins, or null to keep the notice's
 * @param milestones shares of the task it will have done by a date
 * @param shares the part each unit takes on, in the target's unit, by unit id
 */
public record Plan(LocalDate start, List<Interim> milestones, Map<String, BigDecimal> shares) {
  public Plan {
    milestones = List.copyOf(milestones);
    shares = Map.copyOf(shares);
  }
}
