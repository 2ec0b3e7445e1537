package io.duban.notices.time;

import io.duban.notices.text.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the dates in the words of an item. */
public final class DateReader {
  private static final Pattern WHOLE_YEAR = Pattern.compile("(?<!报告)全年(?!龄)");

  private static final Pattern FESTIVAL =
      Pattern.compile(
          "(元旦|春节|清明|五一|端午|国庆|中秋|汛期|主汛期|雨季|两会|开学|高考|入冬|封冻|供暖季|采暖季|迎峰度夏)(?:节|期)?(?:之?前|以前|到来前|来临前)");
  private static final Pattern STANDING = Pattern.compile("(?:长期|持续|常年|常态化)(?:坚持|推进|实施|开展|落实|抓好)?");
  private static final int ANY_YEAR = 2024;
  private static final int LONGEST_BESIDE = 8;

  private final int planYear;

  public DateReader(int planYear) {
    this.planYear = planYear;
  }

  /** The dates in the order of the words; where two rules fit, the first of them counts. */
  public List<DatePhrase> read(Slice words) {
    List<DatePhrase> found = new ArrayList<>();
    for (DateRule rule : DateRule.ALL) {
      rule.pattern()
          .matcher(words.text())
          .results()
          .forEach(match -> add(words, rule, match, found));
    }
    FESTIVAL
        .matcher(words.text())
        .results()
        .forEach(match -> found.add(phrase(words, match, festival(match.group(1)), true)));
    WHOLE_YEAR
        .matcher(words.text())
        .results()
        .forEach(
            match ->
                found.add(phrase(words, match, List.of(LocalDate.of(planYear, 12, 31)), false)));
    return withoutOverlaps(found);
  }

  /** The dates in words that say nothing but by when something is due, such as a table cell. */
  public List<DatePhrase> readDue(Slice words) {
    List<DatePhrase> found = new ArrayList<>(read(words));
    for (DateRule rule : DateRule.DUE_ONLY) {
      rule.pattern()
          .matcher(words.text())
          .results()
          .forEach(match -> add(words, rule, match, found));
    }
    return withoutOverlaps(found);
  }

  /** Whether the words say nothing but by when something is due. */
  public static boolean isDue(String words) {
    Slice due = new Slice(words, 0);
    List<DatePhrase> dates = new DateReader(ANY_YEAR).readDue(due);
    int said = dates.stream().mapToInt(date -> date.words().text().length()).sum();
    return STANDING.matcher(words).matches()
        || (!dates.isEmpty() && words.length() - said <= LONGEST_BESIDE);
  }

  /** Whether the words say that there is no end: 长期, 持续推进. */
  public static boolean isStanding(String words) {
    return STANDING.matcher(words).find();
  }

  private void add(Slice words, DateRule rule, MatchResult match, List<DatePhrase> found) {
    int year = Optional.ofNullable(match.group(1)).map(Integer::parseInt).orElse(planYear);
    List<LocalDate> dates = rule.reading().of(match, year);
    if (!dates.isEmpty()) {
      found.add(phrase(words, match, dates, true));
    }
  }

  // By the day before, or on the day: the office decides. Other feasts have another date each year.
  private List<LocalDate> festival(String name) {
    return switch (name) {
      case "元旦" -> aroundDay(LocalDate.of(planYear, 1, 1));
      case "五一" -> aroundDay(LocalDate.of(planYear, 5, 1));
      case "国庆" -> aroundDay(LocalDate.of(planYear, 10, 1));
      default -> List.of();
    };
  }

  private static List<LocalDate> aroundDay(LocalDate day) {
    return List.of(day.minusDays(1), day);
  }

  private static DatePhrase phrase(
      Slice words, MatchResult match, List<LocalDate> dates, boolean gate) {
    return new DatePhrase(words.sub(match.start(), match.end()), dates, gate);
  }

  private static List<DatePhrase> withoutOverlaps(List<DatePhrase> found) {
    found.sort(
        Comparator.comparingInt((DatePhrase phrase) -> phrase.words().start())
            .thenComparing(phrase -> -phrase.words().end()));
    List<DatePhrase> kept = new ArrayList<>();
    int end = -1;
    for (DatePhrase phrase : found) {
      if (phrase.words().start() >= end) {
        kept.add(phrase);
        end = phrase.words().end();
      }
    }
    return kept;
  }
}
