package io.duban.notices.text;

import java.text.Normalizer;

/** Brings compatibility forms to one spelling without moving any character. */
final class Folding {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  static final char ZERO_WIDTH_SPACE = '\u200B';

  private Folding() {}

  /** Full-width punctuation, radicals and spaces as the grammar expects them, same length. */
  static String forGrammar(String text) {
    char[] folded = text.toCharArray();
    blankMarks(folded);
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  /** Radicals as the characters they stand for; punctuation stays as written, same length. */
  static String forReading(String text) {
    char[] readable = text.toCharArray();
    blankMarks(readable);
    for (int i = 0; i < readable.length; i++) {
      char folded = fold(readable[i]);
      if (Character.isIdeographic(folded)) {
        readable[i] = folded;
      }
    }
    return new String(readable);
  }

  // Bold in markdown is **so**: the marks are no words.
  private static void blankMarks(char[] text) {
    for (int i = 1; i < text.length; i++) {
      if (text[i] == '*' && text[i - 1] == '*') {
        text[i - 1] = ZERO_WIDTH_SPACE;
        text[i] = ZERO_WIDTH_SPACE;
      }
    }
  }

  private static char fold(char character) {
    if (character < 0x80 || Character.isSurrogate(character)) {
      return character;
    }
    if (character == BYTE_ORDER_MARK || character == ZERO_WIDTH_SPACE) {
      return ' ';
    }
    if (isEnclosed(character) || isCommonIdeograph(character)) {
      return character;
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
