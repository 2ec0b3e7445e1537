package io.duban.office.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Text broken into lines. Chinese may break between any two characters, but no line begins with a
 * closing mark or ends with an opening one; Latin words and numbers stay whole where they fit.
 */
public final class Paragraph {
  private static final String CLOSING =
      "\uFF0C\u3002\u3001\uFF1B\uFF1A\uFF1F\uFF01\uFF09\u3015\u3011\u300B\u300D\u300F\u201D\u2019\u2026%\uFF05,.;:?!)]}";
  private static final String OPENING = "\uFF08\u3014\u3010\u300A\u300C\u300E\u201C\u2018([{";

  private Paragraph() {}

  /**
   * Breaks text into lines of at most {@code columns}, each ended by {@code \n}.
   *
   * @param first before the first line
   * @param rest before the other lines
   */
  public static String wrap(String text, int columns, String first, String rest) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    int room = columns - DisplayWidth.of(first);
    for (String piece : pieces(PlainText.oneLine(text))) {
      int width = DisplayWidth.of(piece.stripTrailing());
      if (width > room && line.length() > 0 && !line.toString().isBlank()) {
        lines.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(rest);
        room = columns - DisplayWidth.of(rest);
      }
      line.append(piece);
      room -= DisplayWidth.of(piece);
    }
    return lines.append(line.toString().stripTrailing()).append('\n').toString();
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int previous = -1;
    for (int codePoint : text.codePoints().toArray()) {
      if (previous >= 0 && mayBreak(previous, codePoint)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(codePoint);
      previous = codePoint;
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static boolean mayBreak(int before, int after) {
    if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0 || after == ' ') {
      return false;
    }
    int width = DisplayWidth.of(after, before);
    return width > 0 && (before == ' ' || width == 2 || DisplayWidth.of(before, 0) == 2);
  }
}
