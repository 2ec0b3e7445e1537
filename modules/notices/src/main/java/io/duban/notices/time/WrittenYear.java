package io.duban.notices.time;

import java.util.OptionalInt;

/** A year by its number, or by its distance from the year of the plan. */
final class WrittenYear {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int CENTURY = 100;

  private WrittenYear() {}

  /** The year that words mean; empty for a year that is past. */
  static OptionalInt of(String words, int planYear) {
    if (words == null || words.isEmpty()) {
      return OptionalInt.of(planYear);
    }
    return switch (words) {
      case "今", "本", "当" -> OptionalInt.of(planYear);
      case "明", "次", "来", "翌", "下", "下一", "第二" -> OptionalInt.of(planYear + 1);
      case "后" -> OptionalInt.of(planYear + 2);
      case "去", "上" -> OptionalInt.empty();
      default -> OptionalInt.of(number(words));
    };
  }

  private static int number(String words) {
    int number = 0;
    for (int i = 0; i < words.length(); i++) {
      int digit =
          DIGITS.indexOf(words.charAt(i) == '零' || words.charAt(i) == '○' ? '〇' : words.charAt(i));
      number = number * 10 + (digit >= 0 ? digit : words.charAt(i) - '0');
    }
    return number < CENTURY ? 2000 + number : number;
  }
}
