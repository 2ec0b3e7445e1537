package io.duban.office.layout;

import static java.util.Objects.requireNonNull;

/**
 * A column of a {@link TextTable}.
 *
 * @param atMost widest it may become, in columns of the terminal
 */
public record Column(String heading, Fit fit, int atMost) {
  /** What becomes of a text that is too long. */
  public enum Fit {
    /** A number; never cut. */
    RIGHT,
    /** Never cut. */
    WHOLE,
    /** Cut. */
    CUT,
    /** Goes on in the next line. */
    WRAP
  }

  public Column {
    requireNonNull(heading, "heading");
    requireNonNull(fit, "fit");
    if (atMost < 1) {
      throw new IllegalArgumentException(
          "column \"%s\" needs room for 1 or more, but has %d".formatted(heading, atMost));
    }
  }

  public Column(String heading, Fit fit) {
    this(heading, fit, Integer.MAX_VALUE);
  }

  /** A column of words. */
  public static Column left(String heading) {
    return new Column(heading, Fit.CUT);
  }

  /** A column of numbers. */
  public static Column right(String heading) {
    return new Column(heading, Fit.RIGHT);
  }

  public Column atMost(int columns) {
    return new Column(heading, fit, columns);
  }

  boolean flexible() {
    return fit == Fit.CUT || fit == Fit.WRAP;
  }
}
