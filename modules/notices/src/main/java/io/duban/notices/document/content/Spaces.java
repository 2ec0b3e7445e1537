package io.duban.notices.document.content;

import io.duban.notices.text.Invisible;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** White space as typesetters use it: no-break and ideographic spaces count too. */
public final class Spaces {
  /** The end of a line within a cell: white space, but not the end of the row. */
  static final String BREAK = "\u000B";

  /** Stands for a part of a figure that is no character. */
  public static final char PICTURE = '\uFFFC';

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private Spaces() {}

  public static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** Without white space at the ends and without characters that show nothing. */
  public static String strip(String text) {
    String visible = Invisible.removed(text).replace('\u00A0', ' ');
    int from = 0;
    int to = visible.length();
    while (from < to && isSpace(visible.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(visible.charAt(to - 1))) {
      to--;
    }
    return visible.substring(from, to);
  }

  /** On one line: the ends of the lines within it become {@link #BREAK}. */
  static String onOneLine(String text) {
    return LINE_END
        .splitAsStream(text)
        .map(Spaces::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(BREAK));
  }

  /** Joins two lines of one paragraph: only between Latin words goes a space. */
  public static void join(StringBuilder text, String next) {
    boolean words =
        !text.isEmpty()
            && !next.isEmpty()
            && isLatin(text.charAt(text.length() - 1))
            && isLatin(next.charAt(0));
    text.append(words ? " " : "").append(next);
  }

  private static boolean isLatin(char character) {
    return character < 0x250 && Character.isLetter(character);
  }
}
