package io.duban.cli.output;

import java.util.function.Function;

/**
 * A column of a {@link Listing}.
 *
 * @param label key of the heading
 * @param cell what it shows of an item, may be null
 */
record Field<T>(String label, Fit fit, Function<T, ?> cell, Function<T, Paint> paint) {
  /** What becomes of a text that is too long for the terminal. */
  enum Fit {
    /** A number; never cut. */
    RIGHT,
    /** Never cut. */
    WHOLE,
    /** Cut. */
    CUT,
    /** Goes on in the next line. */
    WRAP
  }

  boolean flexible() {
    return fit == Fit.CUT || fit == Fit.WRAP;
  }
}
