package io.duban.notices.document.word;

import java.util.Locale;

/** A number in one of the formats Word numbers paragraphs with. */
final class WordNumeral {
  private static final String HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String EARTHLY_BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final int LARGEST_ROMAN = 3999;

  private WordNumeral() {}

  static String of(String format, int number) {
    return switch (format) {
      case "none", "bullet" -> "";
      case "decimalZero" -> "%02d".formatted(number);
      case "decimalFullWidth", "decimalFullWidth2" -> shifted(number, '\uFF10');
      case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
      case "lowerLetter" -> letters(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          enclosed(number, '\u2460', 20);
      case "decimalEnclosedParen" -> enclosed(number, '\u2474', 20);
      case "decimalEnclosedFullstop" -> enclosed(number, '\u2488', 20);
      case "ideographTraditional" -> cyclic(number, HEAVENLY_STEMS);
      case "ideographZodiac" -> cyclic(number, EARTHLY_BRANCHES);
      case "ideographEnclosedCircle" -> enclosed(number, '\u3280', 10);
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
          ChineseNumeral.digits(number);
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          ChineseNumeral.plain(number);
      case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
          ChineseNumeral.formal(number);
      default -> String.valueOf(number);
    };
  }

  // The 27th is aa, the 28th bb.
  private static String letters(int number) {
    int index = Math.max(0, number - 1);
    return String.valueOf((char) ('a' + index % 26)).repeat(Math.min(index / 26 + 1, 20));
  }

  private static String roman(int number) {
    if (number > LARGEST_ROMAN) {
      return String.valueOf(number);
    }
    StringBuilder text = new StringBuilder();
    int left = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (left >= ROMAN_VALUES[i]) {
        text.append(ROMAN[i]);
        left -= ROMAN_VALUES[i];
      }
    }
    return text.toString();
  }

  private static String enclosed(int number, char first, int count) {
    return number >= 1 && number <= count
        ? String.valueOf((char) (first + number - 1))
        : String.valueOf(number);
  }

  private static String cyclic(int number, String characters) {
    int index = Math.floorMod(number - 1, characters.length());
    return characters.substring(index, index + 1);
  }

  private static String shifted(int number, char zero) {
    StringBuilder text = new StringBuilder();
    String.valueOf(number).chars().forEach(digit -> text.append((char) (zero + digit - '0')));
    return text.toString();
  }
}
