package io.duban.sdk;

import static java.util.Objects.requireNonNull;

import io.duban.contracts.Milestone;
import io.duban.contracts.Plan;
import io.duban.rules.task.Interim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a unit means to get its task done. Each method gives a new object and leaves this one as it
 * is. Once the office has approved it, it is the task's schedule between the notice's own dates.
 */
public final class WorkPlan {
  private final LocalDate start;
  private final List<Milestone> milestones;
  private final Map<String, Double> shares;

  private WorkPlan(LocalDate start, List<Milestone> milestones, Map<String, Double> shares) {
    this.start = start;
    this.milestones = List.copyOf(milestones);
    this.shares = Map.copyOf(shares);
  }

  /** A plan that says nothing yet. */
  public static WorkPlan empty() {
    return new WorkPlan(null, List.of(), Map.of());
  }

  /** Day the work begins; left out, that of the notice. */
  public WorkPlan startingOn(LocalDate date) {
    return new WorkPlan(requireNonNull(date, "date"), milestones, shares);
  }

  /**
   * Adds a share of the task that will be done by a date; give them by date.
   *
   * @param date within the plan year
   * @param percent of the whole task in percent points, 0 to 100, no less than the one before
   */
  public WorkPlan milestone(LocalDate date, double percent) {
    List<Milestone> more = new ArrayList<>(milestones);
    BigDecimal points = BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP);
    more.add(new Milestone(requireNonNull(date, "date"), points));
    return new WorkPlan(start, more, shares);
  }

  /**
   * The part of the target a unit takes on.
   *
   * @param unit id of the unit
   * @param amount in the target's unit of measure
   */
  public WorkPlan share(String unit, double amount) {
    Map<String, Double> more = new TreeMap<>(shares);
    more.put(requireNonNull(unit, "unit"), amount);
    return new WorkPlan(start, milestones, more);
  }

  Plan event() {
    return new Plan(start, milestones, shares);
  }

  /** The plan of an event as it is checked, or null if it has none. */
  static io.duban.rules.report.Plan checked(Plan event) {
    if (event == null) {
      return null;
    }
    Map<String, BigDecimal> shares = new TreeMap<>();
    event.getShares().forEach((unit, share) -> shares.put(unit, BigDecimal.valueOf(share)));
    return new io.duban.rules.report.Plan(
        event.getStart(),
        event.getMilestones().stream()
            .map(milestone -> new Interim(milestone.getDate(), milestone.getPercent()))
            .toList(),
        shares);
  }
}
