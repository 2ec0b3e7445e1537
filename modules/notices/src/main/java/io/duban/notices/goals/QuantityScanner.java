package io.duban.notices.goals;

import io.duban.notices.text.MeasureWords;
import io.duban.notices.text.Quoting;
import io.duban.notices.text.Slice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the quantities of a clause; names that contain digits are no quantities. */
final class QuantityScanner {
  private static final String NUMBER = WrittenNumber.PATTERN;
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![\\d.A-Za-z+第前])(%s)(?:%%?[-—–~至](%s))?[余多]?\\s{0,2}((?:%s)(?:/[百千万亿]{0,2}[\\u4E00-\\u9FFF]{1,3})?|[万亿]{1,2})(?![A-Za-z+])(?<!个(?=半?月))(?:\\((?:不?含)(?:本数)?\\)(?=以))?(以上|以下|以内|之内|左右|(?<=[元吨亩米里])起(?=$|[\\s,;。、)]))?"
              .formatted(NUMBER, NUMBER, Measures.pattern()));
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern NUMBERED_ROAD = Pattern.compile("(?:[国省县]道|高速|第)$");

  private static final String FIGURES = "一二两三四五六七八九壹贰叁肆伍陆柒捌玖";
  private static final Pattern WRITTEN_OUT =
      Pattern.compile(
          ("(?<![%1$s十百千万亿第\\d])(?:百分之[一二两三四五六七八九十百零点]{1,8}()"
                  + "|(?:[%1$s]{1,2}[十百千万亿拾佰仟点]|[%1$s]至[%1$s][十百千万亿]|[十廿]|[近超逾][百千万])"
                  + "[%1$s十百千万亿零〇拾佰仟]{0,8}[余多]?\\s?([百千万亿]{0,2}(?:%2$s))"
                  + "|[%1$s](个亿)(?=元?$|元?[\\s,;。、)]))")
              .formatted(
                  FIGURES,
                  String.join("|", MeasureWords.MONEY, MeasureWords.AMOUNT, MeasureWords.COUNT)));

  private QuantityScanner() {}

  /** Numbers in Chinese, of which the value is not read: 四十六个, 百分之五十八, 近百家. */
  static List<Quantity> writtenOut(Slice clause) {
    boolean[] quoted = Quoting.mask(clause.text());
    return WRITTEN_OUT
        .matcher(clause.text())
        .results()
        .filter(match -> !quoted[match.start()])
        .map(
            match ->
                new Quantity(
                    clause.sub(match.start(), match.end()),
                    BigDecimal.ONE,
                    null,
                    writtenUnit(match),
                    "",
                    true))
        .toList();
  }

  private static String writtenUnit(MatchResult match) {
    String scaled = match.group(3) == null ? "%" : "亿";
    return match.group(2) == null ? scaled : match.group(2);
  }

  static List<Quantity> scan(Slice clause) {
    boolean[] quoted = Quoting.mask(clause.text());
    List<Quantity> quantities = new ArrayList<>();
    Matcher matcher = QUANTITY.matcher(clause.text());
    while (matcher.find()) {
      if (!quoted[matcher.start()] && !isNumberOfName(clause.text(), matcher.start())) {
        add(clause, quantity(clause, matcher), quantities);
      }
    }
    return quantities;
  }

  /** Figures that nobody can read for sure, such as 46 with the mark of a note behind it. */
  static List<Slice> unreadable(Slice clause) {
    List<Quantity> read = scan(clause);
    return NumberEdges.UNREADABLE
        .matcher(clause.text())
        .results()
        .map(match -> clause.sub(match.start(), match.end()))
        .filter(words -> read.stream().noneMatch(quantity -> quantity.overlaps(words)))
        .toList();
  }

  // 3.000户 is three thousand to some and three to others.
  private static boolean isGrouped(String number, String unit) {
    return GROUPED.matcher(number).matches() && Measures.of(unit) == Measures.COUNT;
  }

  private static boolean isNumberOfName(String text, int start) {
    return NUMBERED_ROAD.matcher(text).region(Math.max(0, start - 2), start).find();
  }

  // 12公里600米 and 3亿元±10% are one figure each.
  private static void add(Slice clause, Quantity quantity, List<Quantity> quantities) {
    Quantity last = quantities.isEmpty() ? null : quantities.get(quantities.size() - 1);
    if (last == null || !last.goesOnIn(quantity)) {
      quantities.add(quantity);
      return;
    }
    int start = last.words().start() - clause.start();
    int end = quantity.words().end() - clause.start();
    quantities.set(quantities.size() - 1, quantity.doubtfulAs(clause.sub(start, end)));
  }

  private static Quantity quantity(Slice clause, Matcher matcher) {
    String text = clause.text();
    int part = NumberEdges.partBefore(text, matcher.start());
    BigDecimal value = WrittenNumber.value(matcher.group(1));
    BigDecimal upper = Optional.ofNullable(matcher.group(2)).map(WrittenNumber::value).orElse(null);
    String unit = matcher.group(3);
    String suffix = Optional.ofNullable(matcher.group(4)).orElse("");
    boolean scaled = NumberEdges.isScaledAfter(unit, text.substring(matcher.end()));
    boolean doubtful =
        part >= 0
            || scaled
            || isGrouped(matcher.group(1), unit)
            || (upper != null && upper.compareTo(value) < 0);
    return new Quantity(
        clause.sub(part >= 0 ? part : matcher.start(), matcher.end() + (scaled ? 1 : 0)),
        value,
        upper,
        unit,
        suffix.equals("起") ? "以上" : suffix,
        doubtful);
  }
}
