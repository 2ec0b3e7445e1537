package io.duban.office.ledger.check;

import io.duban.office.ledger.CellPlace;
import io.duban.office.ledger.CellProblem;
import io.duban.office.ledger.Fault;
import io.duban.office.ledger.filled.FilledCell;
import io.duban.office.ledger.filled.FilledTask;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.Report;
import io.duban.rules.task.Task;
import java.math.BigDecimal;
import java.util.List;

/** Which cell a rule of the office refuses. */
final class RefusedCell {
  private RefusedCell() {}

  /** Where the refusal of a report shows in what was filled in. */
  static CellProblem of(FilledTask filled, Report report, Task task, Refusal refusal) {
    CellPlace place = filled.place();
    return switch (refusal.reason()) {
      case AS_OF_IN_FUTURE ->
          problem(filled, filled.asOf().place(), Fault.AS_OF_IN_FUTURE, report.asOf().toString());
      case AS_OF_OUTSIDE_PLAN ->
          problem(
              filled,
              filled.asOf().place(),
              Fault.AS_OF_OUTSIDE_PLAN,
              report.asOf().toString(),
              Integer.toString(task.year()));
      case PERCENT_OUT_OF_RANGE -> percent(filled);
      case UNIT_NOT_ASSIGNED -> problem(filled, place, Fault.UNIT_NOT_ASSIGNED, task.id());
      case UNKNOWN_TARGET -> unknownTarget(filled, task);
      case NOTHING_REPORTED -> problem(filled, place, Fault.NOTHING_REPORTED);
      default -> problem(filled, place, Fault.REFUSED, refusal.detail());
    };
  }

  private static CellProblem percent(FilledTask filled) {
    return isShare(filled.percent())
        ? filled.figures().values().stream()
            .filter(figure -> !isShare(figure))
            .findFirst()
            .map(figure -> outOfRange(filled, figure))
            .orElseGet(() -> outOfRange(filled, filled.percent()))
        : outOfRange(filled, filled.percent());
  }

  private static boolean isShare(FilledCell<Double> entry) {
    return entry.value() == null || (entry.value() >= 0 && entry.value() <= 100);
  }

  private static CellProblem outOfRange(FilledTask filled, FilledCell<Double> entry) {
    return problem(filled, entry.place(), Fault.PERCENT_OUT_OF_RANGE, plain(entry.value()));
  }

  private static CellProblem unknownTarget(FilledTask filled, Task task) {
    return filled.figures().entrySet().stream()
        .filter(figure -> task.target(figure.getKey()).isEmpty())
        .findFirst()
        .map(
            figure ->
                problem(filled, figure.getValue().place(), Fault.UNKNOWN_TARGET, figure.getKey()))
        .orElseThrow();
  }

  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  static CellProblem problem(FilledTask filled, CellPlace place, Fault fault, String... details) {
    return new CellProblem(place, filled.unit(), filled.task(), fault, List.of(details));
  }
}
