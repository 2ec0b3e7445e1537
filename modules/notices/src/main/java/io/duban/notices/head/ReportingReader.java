package io.duban.notices.head;

import io.duban.notices.text.Slice;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Reporting;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentence that says when units report: 每季度末, 每月30日前. */
final class ReportingReader {
  private static final int MONTH_END = 31;
  private static final Pattern REPORTS = Pattern.compile("报告|报送|上报|填报|反馈");
  private static final Pattern MONTHLY = Pattern.compile("每(?:个)?月(?:(\\d{1,2})日|月?底|末)(?:之?前)?");
  private static final Pattern QUARTERLY =
      Pattern.compile("每(?:个)?季度(?:末月|末|底|最后一个月)?(?:的)?(?:(\\d{1,2})日)?(?:之?前)?");
  private static final Pattern ANNUAL =
      Pattern.compile("(\\d{1,2})月(\\d{1,2})日(?:之?前)[^。,;]{0,12}全年");

  private ReportingReader() {}

  static Optional<Reporting> read(Stream<Slice> paragraphs) {
    return paragraphs
        .flatMap(paragraph -> paragraph.split("。").stream())
        .filter(sentence -> REPORTS.matcher(sentence.text()).find())
        .map(sentence -> inSentence(sentence.text()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Reporting> inSentence(String sentence) {
    MonthDay annual = annual(sentence);
    return match(MONTHLY, Cadence.MONTHLY, annual, sentence)
        .or(() -> match(QUARTERLY, Cadence.QUARTERLY, annual, sentence));
  }

  private static Optional<Reporting> match(
      Pattern pattern, Cadence cadence, MonthDay annual, String sentence) {
    Matcher matcher = pattern.matcher(sentence);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int day = matcher.group(1) == null ? MONTH_END : Integer.parseInt(matcher.group(1));
    return Optional.of(new Reporting(cadence, Math.max(1, Math.min(day, MONTH_END)), annual));
  }

  private static MonthDay annual(String sentence) {
    Matcher matcher = ANNUAL.matcher(sentence);
    if (!matcher.find()) {
      return null;
    }
    try {
      return MonthDay.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
