package io.duban.notices.time;

import io.duban.notices.text.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dates in the words of an item. */
public final class DateReader {
  private static final Pattern WHOLE_YEAR = Pattern.compile("(?<!报告)全年(?!龄)");

  private static final Pattern FESTIVAL =
      Pattern.compile(
          "(元旦|春节|(?<![一二三四五六七八九十第])[七八十]一|秋收|麦收|夏收|春耕|三夏|三秋|年关|入夏|入秋|霜冻|清明|五一|端午|国庆|中秋|汛期|主汛期|雨季|两会|开学|高考|入冬|封冻|供暖季|采暖季|迎峰度夏)(?:节|期)?(?:之?前|以前|到来前|来临前)");
  private static final Pattern FROM_NOW =
      Pattern.compile(
          "(?:(?:自|从)?[^,;。:、\\s]{0,10}(?:之日|日|即日)起\\s?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个)?(?:年|月|周|日|天|工作日)(?:以|之)?内"
              + "|(?<![基每])[本下]个?(?:月|季度?|周)(?:[底末内初]|\\d{1,2}[日号]前)"
              + "|(?:半年|(?:(?<![\\d.])\\d{1,2}|(?<![一二两三四五六七八九十])[一二两三四五六七八九十]{1,3})个?半?月)(?:以|之)?内"
              + "|(?<![\\d.])\\d{1,3}(?:个)?(?:日|天|工作日)(?:以|之)?内(?=(?:全面|全部|基本)?(?:完成|建成|开工|完工|竣工)))(?:之?前)?");
  private static final String BY = "(?:(?:之|以)?前|(?=(?:全面|全部|基本)?(?:完成|建成|开工|完工|竣工|投用|通车)))";
  private static final Pattern NO_DAY =
      Pattern.compile(
          ("今冬明春|(?:农历|阴历)?(?:正月|腊月|冬月)(?:[底末]|初?[一二三四五六七八九十廿]{1,3}日?)?%1$s"
                  + "|(?<![\\d半])(?:年中|岁末)%1$s")
              .formatted(BY));
  private static final Pattern VAGUE = Pattern.compile("(?:以后|之后|前后|左右|上下|中期|后(?![续期来备]))");
  private static final Pattern OTHER_CALENDAR = Pattern.compile("(?:农历|阴历|旧历)\\s?$");
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
    for (Pattern open : List.of(FROM_NOW, NO_DAY)) {
      open.matcher(words.text())
          .results()
          .forEach(match -> found.add(phrase(words, match, List.of(), true)));
    }
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

  // 11月31日 is a date that nobody can keep: it is asked about.
  private void add(Slice words, DateRule rule, MatchResult match, List<DatePhrase> found) {
    WrittenYear.of(match.group(1), planYear)
        .ifPresent(year -> found.add(dated(words, match, rule.reading().of(match, year))));
  }

  // 6月底前后 and 农历六月底 are no days of the calendar.
  private static DatePhrase dated(Slice words, MatchResult match, List<LocalDate> dates) {
    String text = words.text();
    Matcher other =
        OTHER_CALENDAR.matcher(text).region(Math.max(0, match.start() - 3), match.start());
    int start = other.find() ? other.start() : match.start();
    Matcher vague = VAGUE.matcher(text).region(match.end(), text.length());
    int end = vague.lookingAt() ? vague.end() : match.end();
    boolean clear = start == match.start() && end == match.end();
    return new DatePhrase(words.sub(start, end), clear ? dates : List.of(), true);
  }

  // By the day before, or on the day: the office decides. Other feasts have another date each year.
  private List<LocalDate> festival(String name) {
    return switch (name) {
      case "元旦" -> aroundDay(LocalDate.of(planYear, 1, 1));
      case "五一" -> aroundDay(LocalDate.of(planYear, 5, 1));
      case "七一" -> aroundDay(LocalDate.of(planYear, 7, 1));
      case "八一" -> aroundDay(LocalDate.of(planYear, 8, 1));
      case "国庆", "十一" -> aroundDay(LocalDate.of(planYear, 10, 1));
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
