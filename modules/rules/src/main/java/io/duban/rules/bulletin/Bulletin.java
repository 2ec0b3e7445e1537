package io.duban.rules.bulletin;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.directive.OrderStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The published statement for a region and quarter.
 *
 * @param cut day whose tick cut it
 * @param sections per top-level section, in the notice's order
 * @param units by rank
 * @param red red tasks by number
 * @param yellow yellow tasks by number
 * @param delinquent reports that came late or not at all, by task
 * @param orders orders that were open in the period, by task
 * @param restatements rows of earlier bulletins that say something else by now
 * @param leftOut how many more lines there are in these lists than there is room for
 */
public record Bulletin(
    String region,
    Quarter quarter,
    int number,
    LocalDate cut,
    Tally total,
    List<Section> sections,
    List<Rank> units,
    List<TaskQuarter> red,
    List<TaskQuarter> yellow,
    List<Delinquent> delinquent,
    List<OrderLine> orders,
    List<Restatement> restatements,
    String policy,
    int leftOut) {

  /** Tasks of one section. */
  public record Section(String heading, Tally tally) {}

  /** A unit's place; equal scores share a rank. */
  public record Rank(int rank, UnitTally tally, BigDecimal score) {}

  /** An order on a task. */
  public record OrderLine(TaskQuarter row, OrderStatus status) {}

  /** A unit's late and missing reports on a task. */
  public record Delinquent(TaskQuarter row, UnitReporting part) {}
}
