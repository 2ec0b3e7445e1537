package io.duban.notices.goals;

import io.duban.notices.text.MeasureWords;
import io.duban.notices.text.Quoting;
import io.duban.notices.text.Slice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the quantities of a clause; names that contain digits are no quantities. */
final class QuantityScanner {
  private static final String NUMBER = WrittenNumber.PATTERN;
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![\\d.A-Za-z+第前])(%s)(?:%%?[-—–~至](%s))?[余多]?\\s{0,2}((?:%s)(?:/[百千万亿]{0,2}[\\u4E00-\\u9FFF]{1,3})?|[万亿]{1,2})(?![A-Za-z+])(以上|以下|以内|之内|左右)?"
              .formatted(NUMBER, NUMBER, Measures.pattern()));
  // What looks like a part of a longer number is not read as a number of its own.
  private static final Pattern LONGER =
      Pattern.compile(
          "\\d[\\d.]{0,12}[, '\u2019\u2236]\\s?$|[\\d\\u00B9\\u00B2\\u00B3\\u2070-\\u207B][\u00D7xX*]\\s?$|\\d[\\u00B9\\u00B2\\u00B3\\u2070-\\u207B]{1,4}$|[\u00D7xX*]\\s?10[-+^]{1,2}$");
  private static final Pattern BROKEN =
      Pattern.compile(
          "\\d{1,12}(?:\\.\\d{1,6})?[\\u00B9\\u00B2\\u00B3\\u2070-\\u207B]{1,4}\\s?(%s)"
              .formatted(Measures.pattern()));
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern NUMBERED_ROAD = Pattern.compile("(?:[国省县]道|高速|第)$");

  private static final Pattern WRITTEN_OUT =
      Pattern.compile(
          "(?<![一二两三四五六七八九十百千万亿第\\d])(?:百分之[一二两三四五六七八九十百零点]{1,8}()"
              + "|(?:[一二两三四五六七八九][十百千万]|十|[近超逾][百千万])[一二三四五六七八九十百千万零]{0,8}[余多]?\\s?([百千万亿]{0,2}(?:%s)))"
                  .formatted(
                      String.join(
                          "|", MeasureWords.MONEY, MeasureWords.AMOUNT, MeasureWords.COUNT)));

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
                    match.group(2) == null ? "%" : match.group(2),
                    "",
                    true))
        .toList();
  }

  static List<Quantity> scan(Slice clause) {
    boolean[] quoted = Quoting.mask(clause.text());
    List<Quantity> quantities = new ArrayList<>();
    Matcher matcher = QUANTITY.matcher(clause.text());
    while (matcher.find()) {
      if (!quoted[matcher.start()] && !isNumberOfName(clause.text(), matcher.start())) {
        quantities.add(quantity(clause, matcher));
      }
    }
    return quantities;
  }

  /** Figures that nobody can read for sure, such as 46 with the mark of a note behind it. */
  static List<Slice> unreadable(Slice clause) {
    List<Quantity> read = scan(clause);
    return BROKEN
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

  private static Quantity quantity(Slice clause, Matcher matcher) {
    Matcher longer = LONGER.matcher(clause.text().substring(0, matcher.start()));
    boolean doubtful = longer.find();
    int start = doubtful ? longer.start() : matcher.start();
    return new Quantity(
        clause.sub(start, matcher.end()),
        WrittenNumber.value(matcher.group(1)),
        Optional.ofNullable(matcher.group(2)).map(WrittenNumber::value).orElse(null),
        matcher.group(3),
        Optional.ofNullable(matcher.group(4)).orElse(""),
        doubtful || isGrouped(matcher.group(1), matcher.group(3)));
  }
}
