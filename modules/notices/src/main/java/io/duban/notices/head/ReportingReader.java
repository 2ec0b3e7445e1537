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
public final class ReportingReader {
  private static final int MONTH_END = 31;
  private static final Pattern REPORTS = Pattern.compile("报告|报送|上报|填报|反馈|报市|报县|报省");
  private static final Pattern OF_PROGRESS = Pattern.compile("进展|进度|落实情况|完成情况|工作情况");
  private static final Pattern MONTHLY =
      Pattern.compile("(?:每(?:个)?月|按月|逐月)(?:末|月?底|的?(\\d{1,2})\\s?[日号])?(?:之?前)?");
  private static final Pattern QUARTERLY =
      Pattern.compile(
          "(?:每(?:个)?季度|按季度?|逐季度?)(?:末月|末|底|最后一个月)?(?:的)?(?:(\\d{1,2})\\s?[日号])?(?:之?前)?");
  private static final Pattern ANNUAL =
      Pattern.compile("(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号](?:之?前)[^。,;]{0,12}全年");
  private static final Pattern OTHER_RULE =
      Pattern.compile(
          "每(?:个)?(?:半年|年|周|旬|双月|两个?月)[^。,;]{0,20}"
              + "|每(?:个)?(?:季度|月)(?:度)?(?:结束|终了|过)后?[^。,;]{0,16}"
              + "|每(?:个)?(?:季度|月)[^。,;]{0,12}(?:次月|下月|下季度|首月|第一个月|次季度)[^。,;]{0,12}"
              + "|每月(?:[1-9]|1\\d)[日号](?:之?前)[^。,;]{0,12}(?:上月|上个月|前一月)");

  private ReportingReader() {}

  static Optional<Reporting> read(Stream<Slice> paragraphs) {
    return sentences(paragraphs)
        .map(sentence -> inSentence(sentence.text()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Words of a duty to report that a cadence with a day in its last month cannot say. */
  static Stream<Slice> otherRules(Stream<Slice> paragraphs) {
    return sentences(paragraphs)
        .flatMap(
            sentence ->
                OTHER_RULE
                    .matcher(sentence.text())
                    .results()
                    .map(match -> sentence.sub(match.start(), match.end())));
  }

  /** The reporting an item asks for itself: 每月报送进展. */
  public static Optional<Reporting> inItem(Slice words) {
    return read(
        words.split("。;").stream().filter(sentence -> OF_PROGRESS.matcher(sentence.text()).find()));
  }

  private static Stream<Slice> sentences(Stream<Slice> paragraphs) {
    return paragraphs
        .flatMap(paragraph -> paragraph.split("。").stream())
        .filter(sentence -> REPORTS.matcher(sentence.text()).find());
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
    boolean other = OTHER_RULE.matcher(sentence).find();
    int day = other || matcher.group(1) == null ? MONTH_END : Integer.parseInt(matcher.group(1));
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
