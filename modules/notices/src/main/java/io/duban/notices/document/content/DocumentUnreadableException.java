package io.duban.notices.document.content;

/** A file that gives no text; what is wrong with it and what to do about it. */
public final class DocumentUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String problem;
  private final String remedy;

  public DocumentUnreadableException(String file, String problem, String remedy) {
    super("%s: %s; %s".formatted(file, problem, remedy));
    this.file = file;
    this.problem = problem;
    this.remedy = remedy;
  }

  public String file() {
    return file;
  }

  public String problem() {
    return problem;
  }

  public String remedy() {
    return remedy;
  }
}
