package io.duban.rules.assessment;

import io.duban.rules.calendar.Quarter;
import io.duban.rules.directive.OrderStatus;
import io.duban.rules.policy.Light;
import io.duban.rules.task.TaskLabel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The verdict on a task in a quarter, as published.
 *
 * @param day day on which it was judged
 * @param due last day to report for the quarter
 * @param deadline the deadline that held, or null for a standing task
 * @param overdue whether it passed in or before the quarter without approved completion
 * @param early whether completion was approved before the deadline (提前完成)
 * @param caughtUp whether the light is YELLOW only because the quarter was RED before
 * @param planned percent points of the target that decides, or null
 * @param earned percent points of the target that decides, or null
 * @param evidence ids of the events it rests on
 * @param orders orders that were open in the quarter's period, until its bulletin is cut
 * @param policy version of the policy that judged
 */
public record TaskQuarter(
    TaskLabel task,
    Quarter quarter,
    int revision,
    LocalDate day,
    LocalDate due,
    LocalDate deadline,
    Light light,
    Progress progress,
    boolean overdue,
    boolean early,
    boolean caughtUp,
    BigDecimal planned,
    BigDecimal earned,
    List<Verdict> verdicts,
    List<UnitReporting> reporting,
    String narrative,
    String obstacles,
    List<String> evidence,
    List<OrderStatus> orders,
    String policy) {

  /** State of the work. */
  public enum Progress {
    UNKNOWN,
    NOT_STARTED,
    BEHIND,
    ON_SCHEDULE,
    CLAIMED,
    DONE
  }

  public TaskQuarter {
    verdicts = List.copyOf(verdicts);
    reporting = List.copyOf(reporting);
    evidence = List.copyOf(evidence);
    orders = List.copyOf(orders);
  }

  /** The targets on which units that report for the same day do not agree. */
  public List<Verdict> conflicts() {
    return verdicts.stream().filter(verdict -> !verdict.conflicts().isEmpty()).toList();
  }

  public BigDecimal behind() {
    return planned == null || earned == null ? null : planned.subtract(earned);
  }

  public TaskQuarter numbered(int newRevision, LocalDate newDay) {
    return new TaskQuarter(
        task,
        quarter,
        newRevision,
        newDay,
        due,
        deadline,
        light,
        progress,
        overdue,
        early,
        caughtUp,
        planned,
        earned,
        verdicts,
        reporting,
        narrative,
        obstacles,
        evidence,
        orders,
        policy);
  }

  /** Whether it says the same, on whatever day and by whatever policy. */
  public boolean saysTheSameAs(TaskQuarter other) {
    return numbered(other.revision, other.day).by(other.policy).equals(other);
  }

  private TaskQuarter by(String version) {
    return new TaskQuarter(
        task, quarter, revision, day, due, deadline, light, progress, overdue, early, caughtUp,
        planned, earned, verdicts, reporting, narrative, obstacles, evidence, orders, version);
  }
}
