package io.duban.rules.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/** The directive of its sort that holds, and the day it took effect. */
public record Ruling(Directive directive, Instant at, LocalDate day) {
  private static final Comparator<Ruling> ORDER =
      Comparator.comparing(Ruling::at).thenComparing(ruling -> ruling.directive().eventId());

  /** The later of two; any order of arrival gives the same. */
  static Ruling later(Ruling one, Ruling other) {
    return one != null && ORDER.compare(one, other) >= 0 ? one : other;
  }
}
