package io.duban.office.failure;

import java.io.Serial;

/**
 * The office cannot do what it was asked to. The message says what is wrong and where; what to do
 * depends on where it was asked, so that it is said there, by the problem.
 */
public final class OfficeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final OfficeProblem problem;

  public OfficeException(OfficeProblem problem, String message) {
    this(problem, message, null);
  }

  public OfficeException(OfficeProblem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  public OfficeProblem problem() {
    return problem;
  }
}
