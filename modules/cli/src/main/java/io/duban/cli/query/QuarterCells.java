package io.duban.cli.query;

import io.duban.cli.output.Labels;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Paint;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.UnitReporting;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The columns that say where a task stands in a quarter. */
final class QuarterCells {
  private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd");

  private QuarterCells() {}

  static Listing<TaskQuarter> added(Listing<TaskQuarter> listing, Labels labels) {
    return listing
        .column(
            "light", row -> labels.words().light(row.getLight()), row -> Paint.of(row.getLight()))
        .number("planned", row -> plain(row.getPlanned()))
        .number("earned", row -> plain(row.getEarned()))
        .number("behind", row -> plain(row.getBehind()))
        .column("due", row -> MONTH_AND_DAY.format(row.getDue()))
        .number("reports", row -> reports(row.getReporting()));
  }

  /** Reports received of those that fell due. */
  private static String reports(List<UnitReporting> reporting) {
    int due = reporting.stream().mapToInt(UnitReporting::getDue).sum();
    int received = reporting.stream().mapToInt(unit -> unit.getOnTime() + unit.getLate()).sum();
    return received + "/" + due;
  }

  private static String plain(BigDecimal points) {
    return points == null ? "-" : points.stripTrailingZeros().toPlainString();
  }
}
