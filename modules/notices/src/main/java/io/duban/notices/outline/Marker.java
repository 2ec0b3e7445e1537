package io.duban.notices.outline;

import io.duban.notices.text.Slice;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The number a line begins with.
 *
 * @param length characters up to the first word after the number
 */
public record Marker(Level level, int number, int length) {
  private static final char FIRST_CIRCLED = '\u2460';
  private static final char LAST_CIRCLED = '\u2473';
  private static final String CHINESE_DIGITS = "一二三四五六七八九";
  private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
  private static final Map<Level, Pattern> PATTERNS = new EnumMap<>(Level.class);

  static {
    PATTERNS.put(Level.CHAPTER, Pattern.compile("第(" + CHINESE + ")(?:章|节|部分|篇)\\s{0,3}"));
    PATTERNS.put(Level.PART, Pattern.compile("(" + CHINESE + ")\\s?[、.]\\s{0,3}"));
    PATTERNS.put(Level.SECTION, Pattern.compile("\\((" + CHINESE + ")\\)[、.]?\\s{0,3}"));
    PATTERNS.put(
        Level.ITEM,
        Pattern.compile(
            "(\\d{1,3})\\s?[.、](?!\\d)\\s{0,3}|(\\d{1,3})[.、](?=20\\d{2}年|\\d{1,2}月)"
                + "|(0\\d)\\s{1,3}|第("
                + CHINESE
                + ")[条项]\\s{0,3}[:、]?"));
    PATTERNS.put(Level.SUBITEM, Pattern.compile("\\(?(\\d{1,3})\\)[.、]?\\s{0,3}"));
    PATTERNS.put(Level.POINT, Pattern.compile("([\u2460-\u2473])[.、]?\\s{0,3}"));
  }

  public static Optional<Marker> of(Slice line) {
    return PATTERNS.entrySet().stream()
        .flatMap(kind -> match(kind.getKey(), kind.getValue(), line).stream())
        .findFirst();
  }

  private static Optional<Marker> match(Level level, Pattern pattern, Slice line) {
    Matcher matcher = pattern.matcher(line.text());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String numeral =
        IntStream.rangeClosed(1, matcher.groupCount())
            .mapToObj(matcher::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return Optional.of(new Marker(level, number(numeral), matcher.end()));
  }

  private static int number(String numeral) {
    char first = numeral.charAt(0);
    if (first >= FIRST_CIRCLED) {
      return first <= LAST_CIRCLED ? first - FIRST_CIRCLED + 1 : chinese(numeral);
    }
    return Integer.parseInt(numeral);
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
