package io.duban.rules.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * A value reported for a metric, and which report said it.
 *
 * @param free whether it counts even if it is lower than what was said before: it is a correction,
 *     or its metric goes to and fro
 */
public record Figure(BigDecimal value, Stamp stamp, boolean free) {
  static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::stamp).thenComparing(Figure::value).thenComparing(Figure::free);

  /** Whether this figure counts where another one counted so far, which may be null. */
  public boolean countsAfter(Figure counted) {
    return counted == null || free || value.compareTo(counted.value) >= 0;
  }

  /** Whether an earlier figure can no longer matter because of this one. */
  boolean supersedes(Figure earlier) {
    return month().equals(earlier.month())
        && (free || (!earlier.free && value.compareTo(earlier.value) >= 0));
  }

  public YearMonth month() {
    return YearMonth.from(stamp.asOf());
  }
}
