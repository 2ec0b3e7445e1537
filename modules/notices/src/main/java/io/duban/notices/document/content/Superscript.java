package io.duban.notices.document.content;

/** Raised digits: 10 and a raised 4 are not 104. */
public final class Superscript {
  private static final String PLAIN = "0123456789+-\u2212";
  private static final String RAISED =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207B";

  private Superscript() {}

  /** The characters as raised ones, those that have such a form. */
  public static String of(String text) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int index = PLAIN.indexOf(text.charAt(i));
      raised.append(index < 0 ? text.charAt(i) : RAISED.charAt(index));
    }
    return raised.toString();
  }
}
