package io.duban.notices.text;

/** Short forms of a text for lists. */
public final class Titles {
  private static final int LONGEST = 32;
  private static final String BREAKS = "。、,;\uFF0C\uFF1B";

  private Titles() {}

  /** The first sentence, or as many clauses as fit. */
  public static String of(String text) {
    int sentence = text.indexOf('。');
    if (sentence > 0 && sentence <= LONGEST) {
      return text.substring(0, sentence);
    }
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST;
    while (end > LONGEST / 2 && BREAKS.indexOf(text.charAt(end)) < 0) {
      end--;
    }
    return end > LONGEST / 2 ? text.substring(0, end) : text.substring(0, LONGEST) + "…";
  }
}
