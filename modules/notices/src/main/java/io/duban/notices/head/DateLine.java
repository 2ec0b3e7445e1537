package io.duban.notices.head;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that is nothing but a date, as under a signature. */
public final class DateLine {
  private static final Pattern DATE =
      Pattern.compile("\\(?(20\\d{2})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]\\)?");
  private static final Pattern CHINESE_DATE =
      Pattern.compile("(二[〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
  private static final String DIGITS = "〇一二三四五六七八九";

  private DateLine() {}

  public static Optional<LocalDate> read(String line) {
    Matcher arabic = DATE.matcher(line);
    if (arabic.matches()) {
      return date(number(arabic.group(1)), number(arabic.group(2)), number(arabic.group(3)));
    }
    Matcher chinese = CHINESE_DATE.matcher(line);
    if (chinese.matches()) {
      return date(year(chinese.group(1)), small(chinese.group(2)), small(chinese.group(3)));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int year(String numerals) {
    int year = 0;
    for (char numeral : numerals.replace('○', '〇').replace('零', '〇').toCharArray()) {
      year = year * 10 + DIGITS.indexOf(numeral);
    }
    return year;
  }

  private static int small(String numerals) {
    int ten = numerals.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(numerals);
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(numerals.charAt(0));
    String rest = numerals.substring(ten + 1);
    return tens * 10 + (rest.isEmpty() ? 0 : DIGITS.indexOf(rest));
  }
}
