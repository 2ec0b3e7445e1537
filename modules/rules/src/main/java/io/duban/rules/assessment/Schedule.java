package io.duban.rules.assessment;

import io.duban.rules.task.Interim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 序时进度: the share of a target that should be done by a date, straight between fixed points. */
public final class Schedule {
  private final List<Interim> knots;

  private Schedule(List<Interim> knots) {
    this.knots = knots;
  }

  /** Through (start, 0), the interims that lie between, and (deadline, 100). */
  public static Schedule through(LocalDate start, List<Interim> interims, LocalDate deadline) {
    Interim first = new Interim(start.isBefore(deadline) ? start : deadline, Points.ZERO);
    List<Interim> between =
        interims.stream()
            .filter(i -> i.date().isAfter(first.date()) && i.date().isBefore(deadline))
            .sorted(Comparator.comparing(Interim::date))
            .toList();
    Interim last = new Interim(deadline, Points.HUNDRED);
    return new Schedule(
        Stream.of(List.of(first), between, List.of(last)).flatMap(List::stream).toList());
  }

  public BigDecimal planned(LocalDate date) {
    Interim before = knots.get(0);
    for (Interim knot : knots) {
      if (!knot.date().isAfter(date)) {
        before = knot;
      } else {
        return date.isBefore(knots.get(0).date()) ? Points.ZERO : between(before, knot, date);
      }
    }
    return Points.of(before.percent());
  }

  private static BigDecimal between(Interim before, Interim after, LocalDate date) {
    long span = ChronoUnit.DAYS.between(before.date(), after.date());
    long gone = ChronoUnit.DAYS.between(before.date(), date);
    BigDecimal rise = after.percent().subtract(before.percent());
    return Points.of(
        before
            .percent()
            .add(
                rise.multiply(BigDecimal.valueOf(gone))
                    .divide(BigDecimal.valueOf(span), 10, RoundingMode.HALF_UP)));
  }
}
