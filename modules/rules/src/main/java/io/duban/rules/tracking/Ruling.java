package io.duban.rules.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A directive and the day it took effect. */
public record Ruling(Directive directive, Instant at, LocalDate day) {
  private static final Comparator<Ruling> ORDER =
      Comparator.comparing(Ruling::at).thenComparing(ruling -> ruling.directive().eventId());

  /** In the order they were made; a directive that comes again is known by its id. */
  static List<Ruling> merge(List<Ruling> known, Ruling ruling) {
    List<Ruling> merged = new ArrayList<>(known);
    int repeated = ids(known).indexOf(ruling.directive().eventId());
    if (repeated < 0) {
      merged.add(ruling);
    } else if (supersedes(ruling, known.get(repeated))) {
      merged.set(repeated, ruling);
    }
    merged.sort(ORDER);
    return merged;
  }

  private static List<String> ids(List<Ruling> rulings) {
    return rulings.stream().map(ruling -> ruling.directive().eventId()).toList();
  }

  private static boolean supersedes(Ruling ruling, Ruling known) {
    return !known.day().isBefore(ruling.day()) && ORDER.compare(ruling, known) < 0;
  }

  boolean extendsDeadline() {
    return directive.kind() == Directive.Kind.EXTENDED;
  }

  boolean returnsClaim() {
    return directive.kind() == Directive.Kind.COMPLETION_RETURNED;
  }

  boolean approvesCompletion() {
    return directive.kind() == Directive.Kind.COMPLETION_APPROVED;
  }
}
