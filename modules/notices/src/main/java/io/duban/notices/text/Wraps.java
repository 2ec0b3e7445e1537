package io.duban.notices.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Line breaks that stand within a figure or a date and so end nothing. */
final class Wraps {
  // An indented line begins a paragraph.
  private static final String BREAK = "[ \\t]{0,9}(?:\\r?\\n|\u000B) ?";
  private static final String FIGURE = "[\\d.]{1,12}";
  private static final String BEFORE = "(?:之|以)?前";
  private static final String NUMERAL = "[\\d一二三四五六七八九十]";
  private static final String UNIT = "(?:" + MeasureWords.ALL + ")";
  private static final String ITEM_NUMBER =
      "(?!\\d{1,3}\\s?[.、](?!\\d)|\\d{1,3}[.、](?:20\\d\\d年|\\d{1,2}月)|0\\d\\s|\\(?\\d{1,3}\\)|20\\d\\d\\s?年)";

  private static final int REACH = 16;
  private static final Pattern END = Pattern.compile(BREAK);

  private static final List<Wrap> WRAPS =
      List.of(
          wrap(
              "[\\u4E00-\\u9FFF(<>\u2264\u2265-]" + FIGURE,
              ITEM_NUMBER + "\\d[\\d.]{0,8}\\s?(?:" + UNIT + "|[年月日号])"),
          wrap("[\\u4E00-\\u9FFF]\\d{1,9}", "\\.\\d"),
          wrap("\\d", "\\s?(?:" + UNIT + "|[年月日号])"),
          wrap("\\d{1,3},", "\\d{3}(?!\\d)\\s?" + UNIT),
          wrap("\\d[-\u2013\u2014~至]", "\\d"),
          wrap("\\d", "[-\u2013\u2014~至]\\s?\\d"),
          wrap("\\d[百千万亿]{1,2}", UNIT),
          wrap("\\d[百千万亿]{0,2}(?:平|立|公|个|个百|个工)", "(?:方|里|顷|斤|百分点|分点|工作日|作日)"),
          wrap("\\d[百千万亿]{0,2}(?:平方|立方|标准|千瓦)", "(?:公里|米|箱|时)"),
          wrap("\\d[百千万亿]{0,2}平方公", "里"),
          wrap("\\d" + UNIT, "(?:以上|以下|以内|之内|左右)"),
          wrap(NUMERAL + "\\s?月", "(?:[底末初]|[上中下]旬|\\d{1,2}\\s?[日号])"),
          wrap(NUMERAL + "\\s?月份?[底末]?", BEFORE),
          wrap(NUMERAL + "\\s?[日号]", BEFORE),
          wrap("[年月季度][底末]", BEFORE),
          wrap("(?:20\\d\\d|[明今本])\\s?年", "(?:" + NUMERAL + "{1,2}月|[底末内]|上半年|[一二三四]季度)"),
          wrap("[一二三四1-4]季", "度"),
          wrap("[一二三四1-4]季度", "[底末]"),
          wrap("[上下]半", "年"),
          wrap("20\\d\\d[-./](?:\\d{1,2}[-./])?", "\\d{1,2}"));

  // 新建水库, and in the next line of its cell 3座.
  private static final Wrap BARE_FIGURE =
      wrap(
          "^[^\\d。;,、:!?()]{2,40}[\\u4E00-\\u9FFF]",
          ITEM_NUMBER + "\\d[\\d.]{0,8}\\s?" + UNIT + "(?:以上|以下|以内|左右)?(?![\\u4E00-\\u9FFF])");

  private Wraps() {}

  /** What stands before the break and after it. */
  private record Wrap(Pattern before, Pattern after) {
    boolean is(String end, String start) {
      return before.matcher(end).find() && after.matcher(start).lookingAt();
    }
  }

  private static Wrap wrap(String before, String after) {
    return new Wrap(Pattern.compile("(?:" + before + ")$"), Pattern.compile(after));
  }

  /** From the first to after the last character of each. */
  static List<int[]> in(String text) {
    List<int[]> breaks = new ArrayList<>();
    Matcher end = END.matcher(text);
    while (end.find()) {
      String before = text.substring(Math.max(0, end.start() - REACH), end.start());
      String after = text.substring(end.end(), Math.min(text.length(), end.end() + REACH));
      boolean cell = end.group().indexOf('\u000B') >= 0;
      boolean wrapped =
          WRAPS.stream().anyMatch(wrap -> wrap.is(before, after))
              || (cell && BARE_FIGURE.is(lineBefore(text, end.start()), after));
      if (wrapped && (cell || !isBesideTable(text, end.start(), end.end()))) {
        breaks.add(new int[] {end.start(), end.end()});
      }
    }
    return breaks;
  }

  private static String lineBefore(String text, int end) {
    int start = end;
    while (start > 0 && "|\n\u000B".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, end).strip();
  }

  // A row of a table, or a line that is nothing but a number, is whole.
  private static boolean isBesideTable(String text, int from, int to) {
    String before = text.substring(text.lastIndexOf('\n', from - 1) + 1, from);
    int next = text.indexOf('\n', to);
    String after = text.substring(to, next < 0 ? text.length() : next);
    return before.indexOf('|') >= 0
        || after.indexOf('|') >= 0
        || isNumber(before)
        || isNumber(after);
  }

  private static boolean isNumber(String line) {
    return line.chars().allMatch(c -> Character.isDigit(c) || " -\u2014\r".indexOf(c) >= 0);
  }
}
