package io.duban.office.ledger.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the format of a cell makes of its number.
 *
 * @param scale by how many decimals the shown number is larger: 2 for a bare %, -3 for a comma
 *     behind the digits
 * @param words what stands beside the number
 * @param split after how many of the last digits the format puts a point of its own, as 0!.0 does;
 *     0 if it does not
 */
public record NumberLook(int scale, String words, int split) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"([^\"]*)\"|[\\\\!](.)|_.|\\*.|\\[\\$([^\\]-]*)[^\\]]*\\]|\\[[^\\]]*\\]|[eE][-+]|General|.",
          Pattern.DOTALL);
  private static final String PLACES = "0#?";

  /** Of the section of the format that shows the number. */
  public static NumberLook of(String format, double number) {
    Matcher token = TOKEN.matcher(section(format, number));
    StringBuilder words = new StringBuilder();
    int percents = 0;
    int thousands = 0;
    int after = 0;
    boolean point = false;
    boolean split = false;
    while (token.find()) {
      String mark = token.group();
      String literal = literal(token);
      if (".".equals(literal)) {
        split = !point;
        after = 0;
      } else if (literal != null) {
        words.append(literal);
      } else if (PLACES.contains(mark)) {
        thousands = 0;
        after++;
      } else if (mark.equals(".")) {
        point = true;
      } else if (mark.equals(",")) {
        thousands++;
      } else if (mark.equals("%")) {
        percents++;
        words.append(mark);
      } else if (mark.length() == 1 && mark.charAt(0) >= 0x80) {
        words.append(mark);
      }
    }
    return new NumberLook(2 * percents - 3 * thousands, words.toString(), split ? after : 0);
  }

  /** The number as it is shown, but not rounded. */
  public BigDecimal shown(double number) {
    BigDecimal scaled = BigDecimal.valueOf(number).movePointRight(scale);
    return split == 0 ? scaled : scaled.setScale(0, RoundingMode.HALF_UP).movePointLeft(split);
  }

  private static String literal(Matcher token) {
    String literal = token.group(1) != null ? token.group(1) : token.group(2);
    return literal != null ? literal : token.group(3);
  }

  private static String section(String format, double number) {
    String[] sections = format.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    if (number < 0 && sections.length > 1) {
      return sections[1];
    }
    return number == 0 && sections.length > 2 ? sections[2] : sections[0];
  }
}
