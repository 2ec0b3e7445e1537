package io.duban.notices.document.web;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** White space of a page as a browser shows it. */
final class Whitespace {
  /** A line break that is meant, unlike one in the source of the page. */
  static final char BREAK = '\u2028';

  private static final Pattern RUN = Pattern.compile("[ \t\r\n\f]+");

  private Whitespace() {}

  static String kept(String text) {
    return text.replace('\n', BREAK);
  }

  /** Runs become one space; a line break of the source between Chinese characters vanishes. */
  static String collapse(String text) {
    return RUN.matcher(text)
        .replaceAll(run -> isBetweenChinese(text, run) ? "" : " ")
        .replace(BREAK, '\n');
  }

  private static boolean isBetweenChinese(String text, MatchResult run) {
    return run.group().indexOf('\n') >= 0
        && run.start() > 0
        && run.end() < text.length()
        && isChinese(text.charAt(run.start() - 1))
        && isChinese(text.charAt(run.end()));
  }

  private static boolean isChinese(char character) {
    return character >= 0x2E80;
  }
}
