package io.duban.notices.answers;

/** An answer that does not fit its question. */
final class MisfitException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  MisfitException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
