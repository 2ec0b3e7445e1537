package io.duban.notices.answers.changes;

/** An answer that does not fit its question. */
public final class MisfitException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  public MisfitException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
