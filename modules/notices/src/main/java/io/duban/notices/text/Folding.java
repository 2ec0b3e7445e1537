package io.duban.notices.text;

import java.text.Normalizer;

/** Brings compatibility forms to one spelling without moving any character. */
final class Folding {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char ZERO_WIDTH_SPACE = '\u200B';

  private Folding() {}

  /** Full-width punctuation, radicals and spaces as the grammar expects them, same length. */
  static String forGrammar(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
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
