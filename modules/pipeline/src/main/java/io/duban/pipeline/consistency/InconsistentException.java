package io.duban.pipeline.consistency;

import java.util.List;
import java.util.Optional;
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

  /** The one that caused a failure, if one did. */
  public static Optional<InconsistentException> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InconsistentException inconsistent) {
        return Optional.of(inconsistent);
      }
    }
    return Optional.empty();
  }

  public List<Discrepancy> discrepancies() {
    return discrepancies;
  }
}
