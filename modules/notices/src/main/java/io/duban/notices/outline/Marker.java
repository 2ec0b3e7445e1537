package io.duban.notices.outline;

import io.duban.notices.text.Slice;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number a line begins with.
 *
 * @param length characters up to the first word after the number
 */
public record Marker(Level level, int number, int length) {
  private static final String CHINESE_DIGITS = "一二三四五六七八九";
  private static final Pattern PART = Pattern.compile("([一二三四五六七八九十]{1,3})\\s?、\\s{0,3}");
  private static final Pattern SECTION = Pattern.compile("\\(([一二三四五六七八九十]{1,3})\\)、?\\s{0,3}");
  private static final Pattern ITEM =
      Pattern.compile("(\\d{1,3})\\s?[.、](?!\\d)\\s{0,3}|(\\d{1,3})[.、](?=20\\d{2}年|\\d{1,2}月)");
  private static final Pattern SUBITEM = Pattern.compile("\\((\\d{1,3})\\)[.、]?\\s{0,3}");

  public static Optional<Marker> of(Slice line) {
    return match(Level.PART, PART, line)
        .or(() -> match(Level.SECTION, SECTION, line))
        .or(() -> match(Level.ITEM, ITEM, line))
        .or(() -> match(Level.SUBITEM, SUBITEM, line));
  }

  private static Optional<Marker> match(Level level, Pattern pattern, Slice line) {
    Matcher matcher = pattern.matcher(line.text());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String numeral = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    int number =
        Character.isDigit(numeral.charAt(0)) ? Integer.parseInt(numeral) : chinese(numeral);
    return Optional.of(new Marker(level, number, matcher.end()));
  }

  private static int chinese(String numeral) {
    int ten = numeral.indexOf('十');
    if (ten < 0) {
      return digit(numeral, 0, 0);
    }
    int tens = ten == 0 ? 1 : digit(numeral, 0, 0);
    return tens * 10 + digit(numeral, ten + 1, 0);
  }

  private static int digit(String numeral, int index, int absent) {
    return index < numeral.length() ? CHINESE_DIGITS.indexOf(numeral.charAt(index)) + 1 : absent;
  }
}
