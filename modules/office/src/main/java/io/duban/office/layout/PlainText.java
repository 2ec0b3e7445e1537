package io.duban.office.layout;

/** Text written by others, made fit to be shown. */
public final class PlainText {
  private PlainText() {}

  /**
   * The text on one line: white space becomes single spaces, or nothing where Chinese was broken;
   * control characters, which could steer a reader's terminal, are left out.
   */
  public static String oneLine(String text) {
    return text.replaceAll("(?<=[\\u2E80-\\uFFEF])\\s*\\R\\s*", "")
        .replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
        .replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", "")
        .strip();
  }
}
