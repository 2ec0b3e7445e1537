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
 * @param lists its lines, as far as there is room for them
 */
public record Bulletin(
    String region,
    Quarter quarter,
    int number,
    LocalDate cut,
    Tally total,
    List<Section> sections,
    List<Rank> units,
    BulletinLists lists,
    String policy) {

  /** Tasks of one section. */
  public record Section(String heading, Tally tally) {}

  /** A unit's place; equal scores share a rank. */
  public record Rank(int rank, UnitTally tally, BigDecimal score) {}

  /** An order on a task. */
  public record OrderLine(TaskQuarter row, OrderStatus status) {}

  /** A unit's late and missing reports on a task. */
  public record Delinquent(TaskQuarter row, UnitReporting part) {}
}
