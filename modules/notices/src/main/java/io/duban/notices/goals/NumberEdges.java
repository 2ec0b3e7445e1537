package io.duban.notices.goals;

import io.duban.notices.text.MeasureWords;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What looks like a part of a number beside the one that is read. Such a number is not read: nobody
 * can tell its value from half of it.
 */
final class NumberEdges {
  private static final int REACH = 32;
  // Of list marks such as a circled 1 a single one is no number.
  private static final String LIST_MARK =
      "\\u2460-\\u24FF\\u2776-\\u2793\\u3220-\\u3247\\u3280-\\u3289";
  private static final String ODD_DIGIT = "[[\\p{No}\\p{Nd}]&&[^\\d" + LIST_MARK + "]]";
  private static final String DIGIT = "[\\d\\p{No}]";
  private static final String JOINT =
      "[,'\u2019\u201A\u066C_\u00B7\u30FB\u22C5\u2219\u2022\u2236\u02C6^/\u2044~\u223C\\-\u2013\u2014\u2212\u81F3\u00D7xX*\\p{Co}\\p{Cn}\\p{M}\uFFFC\uFFFD\\s]";
  private static final Pattern BEFORE =
      Pattern.compile(
          ("(?:%1$s[\\d.]{0,12}[百千万亿]{0,2}(?:元|点|又)?\\s?%2$s{1,3}|\\d[\\d.]{0,12}(?:[百千万亿]{1,2}|点)|%3$s{1,8}"
                  + "|(?<=[\\u4E00-\\u9FFF])\\d[\\d.、]{0,12}、\\s?"
                  + "|[\u00D7xX*]\\s?10[-+^]{1,2}|\u00B1\\s?|(?<![A-Za-z\\d\\s,;。:、])-\\s?)$")
              .formatted(DIGIT, JOINT, ODD_DIGIT));
  private static final Pattern AFTER = Pattern.compile("^[万亿](?:元?$|元?[\\s,;。、)]|以上|以内|左右)");
  private static final String ASIDE =
      "(?:[*#^$\u2020\u2021\u00B9\u00B2\u00B3\u2070-\u207B\uFFFC\uFFFD\\p{M}"
          + LIST_MARK
          + "]{1,4}|\\[[^\\[\\]]{0,6}\\]|\\([^()]{1,12}\\))";
  private static final String UNIT = "\\s?(?:%s)".formatted(MeasureWords.ALL);

  /** What has a unit but no number in front of it that can be read: 5200[1]平方米, 3½平方米. */
  static final Pattern UNREADABLE =
      Pattern.compile(
          ("\\d{1,12}(?:\\.\\d{1,6})?%2$s{1,2}%3$s|\\d{0,12}%1$s{1,8}%3$s|[\\u2460-\\u249B\\u24EA-\\u24FF]{2,4}%3$s|[\\u3251-\\u325F\\u32B1-\\u32BF]%3$s"
                  + "|(?<=[\\u4E00-\\u9FFF&&[^第]])\\d{1,6}(?:\\.\\.|\\.\\d{1,6}\\.|\\+)[\\d.]{0,9}%3$s"
                  + "|\\d[\\d.]{0,9}[百千万亿]{1,2}\\d{1,8}[百千万亿]{1,2}(?![\\u4E00-\\u9FFF])")
              .formatted(ODD_DIGIT, ASIDE, UNIT));

  private static final String LIKE_DIGIT = "[\\d\\p{No}一二两三四五六七八九十百千万亿零〇]";
  private static final Pattern FIGURE =
      Pattern.compile(
          ("[\u2264-\u2267<>约\u00B1+-]{0,2}\\s?(?!0\\d-\\d\\d$)%1$s(?:%1$s|[.,、'\u2019\u00B7_/^*\u00D7xXeE+~\\-\u2013\u2014至又点%%\\s]){0,24}"
                  + "(?:以上|以下|以内|左右)?(?:[*#]{1,2}|\\[[^\\[\\]]{0,6}\\]|\\([^()]{1,20}\\))?")
              .formatted(LIKE_DIGIT));

  private NumberEdges() {}

  /** A number without a unit at the end of a cell, after its name. */
  static final Pattern WITHOUT_UNIT =
      Pattern.compile(
          "(?<=[\\u4E00-\\u9FFF\u2264-\u2267<>=&&[^道速第线]])(?!20\\d\\d$)\\d[\\d.:/]{0,12}$");

  /** Whether words are a number and no more, whether or not it can be read. */
  static boolean isFigure(String words) {
    return FIGURE.matcher(words).matches();
  }

  /** Where the part of a number begins that ends at an index, or -1. */
  static int partBefore(String text, int end) {
    Matcher part = BEFORE.matcher(text).useTransparentBounds(true);
    part.region(Math.max(0, end - REACH), end);
    return part.find() ? part.start() : -1;
  }

  /** Whether a scale follows the unit: 3个亿. */
  static boolean isScaledAfter(String unit, String after) {
    return unit.equals("个") && AFTER.matcher(after).find();
  }
}
