package io.duban.notices.time;

import io.duban.notices.text.MeasureWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One way of writing a date and what it can mean; group 1 is the year if it is written. */
record DateRule(Pattern pattern, Reading reading) {
  private static final String BEFORE = "\\s?(?:\\((?:含|星期|周)[^()]{0,6}\\))?(?:之前|以前|前|为?止)";
  private static final String YEARS =
      "20\\d{2}|[23]\\d(?!\\s?年[内终])|二[〇○零][一二三四五六七八九〇○零]{2}|下一|下(?=\\s?年度)|第二|[翌明次来今本当后去上]";
  private static final String YEAR =
      "(?<!\\d)(?:(" + YEARS + ")(?:\\s?年度?|(?<=20\\d\\d)(?=上半年|第?[一二三四]季度)))?\\s?";
  private static final String NUMBER = "([1-3]\\s\\d|\\d{1,2}|[一二三四五六七八九十]{1,3})";
  private static final String MONTH = "(?<![\\d.每个一二三四五六七八九十])" + NUMBER + "\\s?月(?:份)?\\s?";
  private static final String DAY = NUMBER + "\\s?[日号](?:\\s?(?:\\d{1,2}[时点]|\\d{1,2}:\\d{2}))?";
  private static final String FROM_MONTH = "(?:(?<![\\d.])\\d{1,2}\\s?月?\\s?[-—–~至到]\\s?)?";
  private static final String STROKE = "\\s?[-./\u2013\u2014\u00B7]\\s?";
  private static final String FIGURES = "(?<!\\d)(20\\d{2})" + STROKE + "(\\d{1,2})";
  private static final String SHORT = "(?<![\\d.])(20\\d{2}|2\\d)" + STROKE + "(\\d{1,2})";
  private static final String DONE = "(?=(?:全面|全部|基本|正式|如期)?(?:完成|完工|建成|开工|竣工|投用|投产|投运|通车|启用|交付))";
  private static final String BY = "(?:" + BEFORE + "|" + DONE + ")";
  private static final String QUARTER_DIGITS = "一二三四1234";

  static final List<DateRule> ALL =
      List.of(
          rule(YEAR + FROM_MONTH + MONTH + "月?[底末]" + BEFORE + "?", DateRule::monthEnd),
          rule(YEAR + MONTH + DAY + BY, DateRule::day),
          rule(SHORT + STROKE + "(\\d{1,2})\\s?[日号]?" + BY, DateRule::day),
          rule("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])([0-3]\\d)" + BY, DateRule::day),
          rule("()(?<![\\d.])(0[1-9]|1[0-2])([0-3]\\d)" + BEFORE, DateRule::day),
          rule(YEAR + MONTH + NUMBER + BEFORE, DateRule::day),
          rule(
              "()(?<![\\d./\u2013\u2014\u00B7-])(\\d{1,2})[./\u2013\u2014\u00B7-](\\d{1,2})\\s?[日号]?"
                  + BEFORE,
              DateRule::day),
          rule(FIGURES + "月?[底末]" + BEFORE + "?", DateRule::monthEnd),
          rule(YEAR + MONTH + "(上中|中下|[上中下])旬(" + BEFORE + ")?", DateRule::tenDays),
          rule(YEAR + MONTH + "(初)" + BEFORE + "?", DateRule::monthBegin),
          rule(YEAR + MONTH + BEFORE, DateRule::beforeMonth),
          rule(FIGURES + "()" + BEFORE, DateRule::beforeMonth),
          rule(FIGURES + "()\\.?" + DONE, DateRule::monthEnd),
          rule(YEAR + MONTH + "(?:[中间]|[上下]半月|第[一二三四五]周)" + BY, DateRule::nobodyKnows),
          rule(YEAR + FROM_MONTH + MONTH + DONE, DateRule::monthEnd),
          rule(YEAR + "(?<!每)上半年[底末]?" + BEFORE + "?", DateRule::halfYear),
          rule(
              YEAR + "(?<!每)(第?[一二三四1-4]|前三)\\s?(?:个)?季度([底末内]?)(" + BEFORE + ")?",
              DateRule::quarter),
          rule("(?<!\\d)(" + YEARS + ")\\s?年\\s?年?[底末终内]" + BEFORE + "?", DateRule::yearEnd),
          rule("()(?<![\\d一二三四五六七八九十两几每半明次来翌今本当后去上下])年[底末终内]" + BEFORE + "?", DateRule::yearEnd),
          rule(
              "()[“”\"‘’']?十([三四五六])五[“”\"‘’']?(?:规划|时期)?(?:期?末|结束)" + BEFORE + "?",
              DateRule::planEnd));

  /** What is a date only where nothing but a date is expected. */
  static final List<DateRule> DUE_ONLY =
      List.of(
          rule(FIGURES + STROKE + "(\\d{1,2})\\s?[日号]?(?!\\d)", DateRule::day),
          rule("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])(\\d{2})(?!\\d)", DateRule::day),
          rule("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])(?!\\d)", DateRule::monthEnd),
          // A spreadsheet makes 2026.1 of 2026.10.
          rule("(?<!\\d)(20\\d{2})\\.(1)(?![\\d月])", DateRule::januaryOrOctober),
          rule(FIGURES + "(?!\\d)月?", DateRule::monthEnd),
          rule(YEAR + MONTH + DAY, DateRule::day),
          rule(YEAR + MONTH + "(?!\\d)", DateRule::monthEnd),
          rule(
              "(?<!\\d)(20\\d{2})年?(?![\\d./-]|\\s?(?:%s))".formatted(MeasureWords.ALL),
              DateRule::yearEnd));

  interface Reading {
    List<LocalDate> of(MatchResult match, int year);
  }

  private static DateRule rule(String pattern, Reading reading) {
    return new DateRule(Pattern.compile(pattern), reading);
  }

  // 6月中 may be the middle or any day of it.
  private static List<LocalDate> nobodyKnows(MatchResult match, int year) {
    return List.of();
  }

  private static List<LocalDate> monthEnd(MatchResult match, int year) {
    return month(year, match.group(2))
        .map(month -> List.of(month.atEndOfMonth()))
        .orElse(List.of());
  }

  private static List<LocalDate> day(MatchResult match, int year) {
    int day = Numeral.of(match.group(3));
    return month(year, match.group(2))
        .filter(month -> month.isValidDay(day))
        .map(month -> List.of(month.atDay(day)))
        .orElse(List.of());
  }

  // 中旬前 may mean before the ten days begin or by their end.
  private static List<LocalDate> tenDays(MatchResult match, int year) {
    Optional<YearMonth> found = month(year, match.group(2));
    if (found.isEmpty()) {
      return List.of();
    }
    YearMonth month = found.get();
    String part = match.group(3);
    LocalDate end = endOfTenDays(month, part.substring(part.length() - 1));
    if (part.length() > 1) {
      return List.of(end, endOfTenDays(month, part.substring(0, 1)));
    }
    return match.group(4) == null ? List.of(end) : List.of(end, startOfTenDays(month, part));
  }

  private static LocalDate endOfTenDays(YearMonth month, String part) {
    return switch (part) {
      case "上" -> month.atDay(10);
      case "中" -> month.atDay(20);
      default -> month.atEndOfMonth();
    };
  }

  private static LocalDate startOfTenDays(YearMonth month, String part) {
    return switch (part) {
      case "上" -> month.atDay(1).minusDays(1);
      case "中" -> month.atDay(10);
      default -> month.atDay(20);
    };
  }

  private static List<LocalDate> beforeMonth(MatchResult match, int year) {
    return month(year, match.group(2))
        .map(month -> List.of(month.atEndOfMonth(), month.atDay(1).minusDays(1)))
        .orElse(List.of());
  }

  // 6月初 has no day of its own.
  private static List<LocalDate> monthBegin(MatchResult match, int year) {
    return month(year, match.group(2))
        .map(month -> List.of(month.atDay(10), month.atDay(5), month.atDay(1)))
        .orElse(List.of());
  }

  private static List<LocalDate> januaryOrOctober(MatchResult match, int year) {
    return List.of(YearMonth.of(year, 10).atEndOfMonth(), YearMonth.of(year, 1).atEndOfMonth());
  }

  private static List<LocalDate> planEnd(MatchResult match, int year) {
    int plan = "三四五六".indexOf(match.group(2));
    return List.of(LocalDate.of(2020 + 5 * plan, 12, 31));
  }

  private static List<LocalDate> halfYear(MatchResult match, int year) {
    return List.of(LocalDate.of(year, 6, 30));
  }

  private static List<LocalDate> quarter(MatchResult match, int year) {
    String numeral = match.group(2);
    int digit = QUARTER_DIGITS.indexOf(numeral.charAt(numeral.length() - 1)) % 4;
    LocalDate end = YearMonth.of(year, digit * 3 + 3).atEndOfMonth();
    boolean unclear = match.group(3).isEmpty() && match.group(4) != null;
    return unclear
        ? List.of(end, YearMonth.of(year, digit * 3 + 1).atDay(1).minusDays(1))
        : List.of(end);
  }

  private static List<LocalDate> yearEnd(MatchResult match, int year) {
    return List.of(LocalDate.of(year, 12, 31));
  }

  private static Optional<YearMonth> month(int year, String digits) {
    int month = Numeral.of(digits);
    return month >= 1 && month <= 12 ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
  }
}
