package io.duban.office.papers;

import io.duban.rules.task.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** A target in short words. */
public final class TargetWords {
  private final Words words;

  public TargetWords(Words words) {
    this.words = words;
  }

  public String kind(Target target) {
    return words.text("kind." + target.kind());
  }

  /** The figure to reach or keep; "-" where there is none. */
  public String required(Target target) {
    if (target.value() == null) {
      return "-";
    }
    String value = plain(target.value());
    String range = target.upper() == null ? value : value + "-" + plain(target.upper());
    return words.text("comparator." + target.comparator(), range + target.unit());
  }

  /** The target's own date and what is due before, each with its share. */
  public String deadline(Target target) {
    String interims =
        target.interims().stream()
            .map(interim -> date(interim.date()) + " " + plain(interim.percent()) + "%")
            .collect(Collectors.joining(" "));
    return target.deadline() == null
        ? interims
        : (interims + " " + date(target.deadline())).strip();
  }

  private static String date(LocalDate date) {
    return date.toString();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
