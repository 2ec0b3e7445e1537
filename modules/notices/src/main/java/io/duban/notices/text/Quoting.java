package io.duban.notices.text;

/** Marks the characters of names and asides: inside “”, 《》 and (). */
public final class Quoting {
  private static final String OPENING = "“《(";
  private static final String CLOSING = "”》)";

  private Quoting() {}

  public static boolean[] mask(String text) {
    boolean[] quoted = new boolean[text.length()];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (OPENING.indexOf(character) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(character) >= 0) {
        depth = Math.max(0, depth - 1);
      }
      quoted[i] = depth > 0;
    }
    return quoted;
  }
}
