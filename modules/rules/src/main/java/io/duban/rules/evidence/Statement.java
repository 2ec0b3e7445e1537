package io.duban.rules.evidence;

import io.duban.rules.report.ReportStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The latest a unit said of a task.
 *
 * @param eventId id of that report
 * @param falls figures it said to be lower than before, which do not count
 */
public record Statement(
    String unit,
    String unitName,
    ReportStatus status,
    LocalDate asOf,
    String obstacles,
    String eventId,
    List<Fall> falls) {

  /**
   * A figure that fell without a correction.
   *
   * @param said the figure, which is not counted
   * @param counted the figure that counts instead
   * @param evidence ids of the reports that gave them
   */
  public record Fall(
      String metric, BigDecimal said, BigDecimal counted, LocalDate asOf, List<String> evidence) {}

  public Statement {
    falls = List.copyOf(falls);
  }
}
