package io.duban.notices.goals;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as written, a power of ten with it: 5.2×10⁴, 5.2×10^4, 1.2e3. */
final class WrittenNumber {
  /** Without groups. */
  static final String PATTERN =
      "\\d{1,12}(?:\\.\\d{1,12})?"
          + "(?:\\s?[\u00D7xX*]\\s?10(?:[\\u207A\\u207B]?[\\u2070\\u00B9\\u00B2\\u00B3\\u2074-\\u2079]{1,2}|\\^[-+]?\\d{1,2})"
          + "|[eE][-+]?\\d{1,2})?";

  private static final String SUPERSCRIPTS =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final Pattern POWER =
      Pattern.compile("([\\d.]+)(?:\\s?[\u00D7xX*]\\s?10\\^?|[eE])(\\S+)");

  private WrittenNumber() {}

  static BigDecimal value(String written) {
    Matcher power = POWER.matcher(written);
    if (!power.matches()) {
      return new BigDecimal(written);
    }
    BigDecimal value = new BigDecimal(power.group(1)).scaleByPowerOfTen(exponent(power.group(2)));
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static int exponent(String written) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      int digit = SUPERSCRIPTS.indexOf(written.charAt(i));
      plain.append(digit >= 0 ? (char) ('0' + digit) : written.charAt(i));
    }
    return Integer.parseInt(plain.toString().replace('\u207B', '-').replace("\u207A", ""));
  }
}
