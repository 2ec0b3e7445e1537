package io.duban.benchmarks.endtoend;

/** A benchmark could not be finished; the message says what did not happen. */
public final class BenchmarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BenchmarkException(String message) {
    super(message);
  }

  BenchmarkException(String message, Throwable cause) {
    super(message, cause);
  }
}
