package io.duban.notices.text;

import java.text.Normalizer;

/** Brings compatibility forms to one spelling without moving any character. */
final class Folding {
  /** What stands for the end of a line within a cell, where a row is one line. */
  static final char CELL_BREAK = '\u000B';

  private static final String SUPERSCRIPTS =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B";

  private Folding() {}

  /** Full-width punctuation, radicals and spaces as the grammar expects them, same length. */
  static String forGrammar(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = isPower(folded, i) ? folded[i] : fold(folded[i]);
    }
    return new String(folded);
  }

  /** Radicals as the characters they stand for; punctuation stays as written, same length. */
  static String forReading(String text) {
    char[] readable = text.toCharArray();
    for (int i = 0; i < readable.length; i++) {
      char folded = fold(readable[i]);
      if (Character.isIdeographic(folded)) {
        readable[i] = folded;
      }
    }
    return new String(readable);
  }

  // 10\u2074 is not 104; m\u00B2 is as good as m2.
  private static boolean isPower(char[] text, int at) {
    return SUPERSCRIPTS.indexOf(text[at]) >= 0
        && (at == 0 || text[at - 1] >= 0x80 || !Character.isLetter(text[at - 1]));
  }

  private static char fold(char character) {
    if (character < 0x80 || Character.isSurrogate(character)) {
      return character;
    }
    if (isEnclosed(character) || isCommonIdeograph(character)) {
      return character;
    }
    if ((character >= '\u2010' && character <= '\u2012')
        || character == '\u2015'
        || character == '\u2212') {
      return '-';
    }
    String normal = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
    return normal.length() == 1 ? normal.charAt(0) : character;
  }

  // A circled 1 is a mark, not the figure 1.
  private static boolean isEnclosed(char character) {
    return character >= '\u2460' && character <= '\u24FF';
  }

  private static boolean isCommonIdeograph(char character) {
    return character >= '\u4E00' && character <= '\u9FFF';
  }
}
