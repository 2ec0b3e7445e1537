package io.duban.notices.time;

import java.util.OptionalInt;

/** A year by its number, or by its distance from the year of the plan. */
final class WrittenYear {
  private WrittenYear() {}

  /** The year that words mean; empty for a year that is past. */
  static OptionalInt of(String words, int planYear) {
    if (words == null || words.isEmpty()) {
      return OptionalInt.of(planYear);
    }
    return switch (words) {
      case "今", "本", "当" -> OptionalInt.of(planYear);
      case "明", "次", "来" -> OptionalInt.of(planYear + 1);
      case "后" -> OptionalInt.of(planYear + 2);
      case "去", "上" -> OptionalInt.empty();
      default -> OptionalInt.of(Integer.parseInt(words));
    };
  }
}
