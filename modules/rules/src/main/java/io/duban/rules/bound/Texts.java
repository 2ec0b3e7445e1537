package io.duban.rules.bound;

import java.util.regex.Pattern;

/** Texts that are taken in, in characters as Java counts them. */
public final class Texts {
  /** What people write: words, reasons. */
  public static final int WORDS = 4_000;

  /** A link. */
  public static final int LINK = 2_000;

  /** A name, a heading, the key of a map. */
  public static final int NAME = 200;

  /** An id. */
  public static final int ID = 64;

  private static final int SHOWN = 60;
  private static final Pattern DIRECTION =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private Texts() {}

  /**
   * Whether a text can be an id or a part of a key: short, and nothing in it that cannot be seen.
   */
  public static boolean isKey(String text, int most) {
    return !text.isEmpty() && text.length() <= most && text.chars().allMatch(Texts::inKey);
  }

  // The bar parts what a key is made of.
  private static boolean inKey(int character) {
    return character != '|' && isSeen(character);
  }

  /** Without the characters by which a text could be shown in another order than it is read. */
  public static String inOrder(String text) {
    return DIRECTION.matcher(text).replaceAll("");
  }

  /** Whether a program that calculates might take a text for a formula. */
  public static boolean isLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  /** A text of whatever length and content, fit to be part of a message. */
  public static String shown(String text) {
    return "\"" + visible(text, SHOWN) + "\"";
  }

  /** The beginning of a text, on one line, with a mark for each character that cannot be seen. */
  public static String visible(String text, int most) {
    StringBuilder seen = new StringBuilder();
    text.chars()
        .limit(most)
        .map(character -> isSeen(character) ? character : '\ufffd')
        .forEach(character -> seen.append((char) character));
    return text.length() > most ? seen.append('…').toString() : seen.toString();
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
