package io.duban.notices;

/** A document that gives no task; the message says what, where and what to do. */
public final class NoticeUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoticeUnreadableException(String file, String problem, String remedy) {
    super("%s: %s; %s".formatted(file, problem, remedy));
  }
}
