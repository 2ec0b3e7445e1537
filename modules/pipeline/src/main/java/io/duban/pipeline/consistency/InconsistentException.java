package io.duban.pipeline.consistency;

import java.util.List;
import java.util.stream.Collectors;

/** Truths disagree so that going on would lose or double something. */
public final class InconsistentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Discrepancy> discrepancies;

  public InconsistentException(List<Discrepancy> discrepancies) {
    super(
        discrepancies.stream()
            .map(Discrepancy::sentence)
            .collect(Collectors.joining(System.lineSeparator())));
    this.discrepancies = List.copyOf(discrepancies);
  }

  public List<Discrepancy> discrepancies() {
    return discrepancies;
  }
}
