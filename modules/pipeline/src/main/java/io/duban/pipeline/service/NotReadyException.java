package io.duban.pipeline.service;

import io.duban.pipeline.consistency.Discrepancy;
import java.util.List;

/**
 * The cluster is not as the catalogue says, or what it holds disagrees; the message names every
 * difference.
 */
public final class NotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Discrepancy> discrepancies;

  NotReadyException(List<String> obstacles) {
    this(obstacles, List.of());
  }

  private NotReadyException(List<String> obstacles, List<Discrepancy> discrepancies) {
    super(String.join(System.lineSeparator(), obstacles));
    this.discrepancies = discrepancies;
  }

  static NotReadyException disagreeing(List<Discrepancy> discrepancies) {
    return new NotReadyException(
        discrepancies.stream().map(Discrepancy::sentence).toList(), List.copyOf(discrepancies));
  }

  /** What disagrees, if that is why it cannot start. */
  public List<Discrepancy> discrepancies() {
    return discrepancies;
  }
}
