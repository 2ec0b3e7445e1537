package io.duban.notices.goals;

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
  private static final String NUMBER = "\\d{1,12}(?:\\.\\d{1,6})?";
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![\\d.A-Za-z+第前])(%s)(?:%%?[-—–~至](%s))?\\s?((?:%s)(?:/[百千万亿]{0,2}[\\u4E00-\\u9FFF]{1,3})?|[万亿]{1,2})(?![A-Za-z+])(以上|以下|以内|之内|左右)?"
              .formatted(NUMBER, NUMBER, Measures.pattern()));
  private static final Pattern NUMBERED_ROAD = Pattern.compile("(?:[国省县]道|高速|第)$");

  private QuantityScanner() {}

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

  private static boolean isNumberOfName(String text, int start) {
    return NUMBERED_ROAD.matcher(text).region(Math.max(0, start - 2), start).find();
  }

  private static Quantity quantity(Slice clause, Matcher matcher) {
    return new Quantity(
        clause.sub(matcher.start(), matcher.end()),
        new BigDecimal(matcher.group(1)),
        Optional.ofNullable(matcher.group(2)).map(BigDecimal::new).orElse(null),
        matcher.group(3),
        Optional.ofNullable(matcher.group(4)).orElse(""));
  }
}
