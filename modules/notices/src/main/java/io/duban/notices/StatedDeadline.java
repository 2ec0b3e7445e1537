package io.duban.notices;

import static java.util.Objects.requireNonNull;

import io.duban.rules.task.SourceRange;
import java.time.LocalDate;

/** A date an item states in its own words, gate or year's end. */
public record StatedDeadline(LocalDate date, String text, SourceRange source) {
  public StatedDeadline {
    requireNonNull(date, "date");
    requireNonNull(text, "text");
    requireNonNull(source, "source");
  }
}
