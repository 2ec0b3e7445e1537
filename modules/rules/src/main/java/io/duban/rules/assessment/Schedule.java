package io.duban.rules.assessment;

import io.duban.rules.task.Interim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 序时进度: the share of a target that should be done by a date, straight between fixed points. */
public final class Schedule {
  private final List<Interim> knots;

  private Schedule(List<Interim> knots) {
    this.knots = knots;
  }

  /** Through (start, 0), the interims that lie between, and (deadline, 100). */
  public static Schedule through(LocalDate start, List<Interim> interims, LocalDate deadline) {
    LocalDate first = start.isBefore(deadline) ? start : deadline;
    List<Interim> knots = new ArrayList<>(interims.size() + 2);
    knots.add(new Interim(first, Points.ZERO));
    for (Interim interim : interims) {
      if (interim.date().isAfter(first) && interim.date().isBefore(deadline)) {
        knots.add(interim);
      }
    }
    knots.sort(Comparator.comparing(Interim::date));
    knots.add(new Interim(deadline, Points.HUNDRED));
    return new Schedule(knots);
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
