package io.duban.office.layout;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;

/**
 * A column of a {@link TextTable}.
 *
 * @param atMost widest it may become, in columns of the terminal
 * @param paint applied to each cell after it was cut and filled up to its width, for colours
 */
public record Column(String heading, boolean right, int atMost, UnaryOperator<String> paint) {
  public Column {
    requireNonNull(heading, "heading");
    requireNonNull(paint, "paint");
    if (atMost < 1) {
      throw new IllegalArgumentException(
          "column \"%s\" needs room for 1 or more, but has %d".formatted(heading, atMost));
    }
  }

  /** A column of words. */
  public static Column left(String heading) {
    return new Column(heading, false, Integer.MAX_VALUE, UnaryOperator.identity());
  }

  /** A column of numbers. */
  public static Column right(String heading) {
    return new Column(heading, true, Integer.MAX_VALUE, UnaryOperator.identity());
  }

  public Column atMost(int columns) {
    return new Column(heading, right, columns, paint);
  }

  public Column painted(UnaryOperator<String> newPaint) {
    return new Column(heading, right, atMost, newPaint);
  }

  String fit(String cell, int width) {
    String cut = DisplayWidth.truncate(cell, width);
    String space = " ".repeat(width - DisplayWidth.of(cut));
    return right ? space + cut : cut + space;
  }
}
