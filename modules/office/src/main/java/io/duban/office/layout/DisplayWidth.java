package io.duban.office.layout;

import org.jline.utils.WCWidth;

/** How many columns text takes on a terminal or in a fixed-width font. */
public final class DisplayWidth {
  private static final String ELLIPSIS = "…";
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final String OLD_EMOJI =
      "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

  private DisplayWidth() {}

  /** Two columns for a Chinese character, full-width punctuation or an emoji; none for a mark. */
  public static int of(String text) {
    int width = 0;
    int previous = 0;
    for (int codePoint : text.codePoints().toArray()) {
      width += of(codePoint, previous);
      previous = codePoint;
    }
    return width;
  }

  /** The text, or as much of it as fits with an ellipsis at the end. */
  public static String truncate(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int width = of(ELLIPSIS);
    int previous = 0;
    for (int codePoint : text.codePoints().toArray()) {
      width += of(codePoint, previous);
      if (width > columns) {
        break;
      }
      kept.appendCodePoint(codePoint);
      previous = codePoint;
    }
    return columns < 1 ? "" : kept.append(ELLIPSIS).toString();
  }

  static int of(int codePoint, int previous) {
    // What is joined to an emoji, or colours its skin, is drawn in the emoji's own two columns.
    if (previous == ZERO_WIDTH_JOINER || (isSkinTone(codePoint) && isEmoji(previous))) {
      return 0;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> isOldEmoji(codePoint) ? 2 : isHalfAFlag(codePoint) ? 1 : drawn(codePoint);
    };
  }

  private static int drawn(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  private static boolean isHalfAFlag(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  // WCWidth takes for narrow what was drawn as an emoji only after its table was made.
  private static boolean isOldEmoji(int codePoint) {
    return codePoint < 0x3000 && OLD_EMOJI.indexOf(codePoint) >= 0;
  }

  private static boolean isSkinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }

  private static boolean isEmoji(int codePoint) {
    return codePoint >= 0x1F300 || (codePoint >= 0x2600 && codePoint <= 0x27BF);
  }
}
