package io.duban.pipeline.policy;

import java.nio.file.Path;

/** A policy file cannot be used; the message says which field of which file, and what to do. */
public final class PolicyFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PolicyFileException(Path file, String problem, Throwable cause) {
    super("policy file %s: %s".formatted(file, problem), cause);
  }

  PolicyFileException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
