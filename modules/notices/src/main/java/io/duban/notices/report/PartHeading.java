package io.duban.notices.report;

import io.duban.notices.outline.Level;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the part of a report that looks back from the part that plans, by their headings. */
final class PartHeading {
  private static final Pattern YEAR = Pattern.compile("(?<!到|至|\\d)(20\\d{2})年");
  private static final Pattern BACK =
      Pattern.compile(
          "回顾|总结|(?:过去|上|去)(?:的)?(?:一|[三五])?年|(?:工作|完成|执行)情况|主要成[绩效就]|取得的?成[绩效就]|五年来|一年来");
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:20\\d{2}年|今年|新(?:的)?一年|下一步|下步|本年度|明年).{0,24}(?:工作|任务|安排|目标|重点|打算|建议|部署|要求|思路|举措|发展)");
  private static final Pattern AHEAD_WITHOUT_YEAR =
      Pattern.compile("总体要求|预期目标|工作安排|重点工作|主要任务|目标任务|工作任务|工作打算|工作部署|工作建议");
  private static final Pattern YEARS_AHEAD =
      Pattern.compile("(?:今后|未来)(?:[三五]|几)年|[三五]年(?:目标|任务|规划|发展)");

  private PartHeading() {}

  /** Parts begin at 一、, or at an unnumbered heading. */
  static boolean is(ReportParagraph paragraph) {
    return paragraph.level().filter(level -> level == Level.PART).isPresent()
        || (paragraph.level().isEmpty() && paragraph.isHeading());
  }

  /** The plan year as the headings tell it. */
  static Optional<Integer> planYear(List<ReportParagraph> paragraphs) {
    return paragraphs.stream()
        .filter(PartHeading::is)
        .map(paragraph -> paragraph.heading().text())
        .flatMap(PartHeading::planYears)
        .filter(Objects::nonNull)
        .max(Integer::compare);
  }

  private static Stream<Integer> planYears(String heading) {
    boolean back = BACK.matcher(heading).find();
    boolean ahead = AHEAD.matcher(heading).find() && !YEARS_AHEAD.matcher(heading).find();
    Stream<Integer> years =
        YEAR.matcher(heading).results().map(PartHeading::number).filter(year -> back || ahead);
    return back ? years.map(year -> year + 1) : years;
  }

  static boolean plans(ReportParagraph paragraph, int planYear) {
    String heading = paragraph.heading().text();
    boolean ahead =
        AHEAD.matcher(heading).find()
            || (paragraph.marker().isPresent() && AHEAD_WITHOUT_YEAR.matcher(heading).find());
    return is(paragraph) && ahead && !isElsewhere(paragraph, planYear);
  }

  /** Whether a part that starts here holds nothing for the plan year. */
  static boolean isElsewhere(ReportParagraph paragraph, int planYear) {
    String heading = paragraph.heading().text();
    return is(paragraph)
        && (looksBack(heading, planYear)
            || (YEARS_AHEAD.matcher(heading).find() && !heading.contains(planYear + "年")));
  }

  private static boolean looksBack(String heading, int planYear) {
    boolean earlier =
        YEAR.matcher(heading).results().map(PartHeading::number).anyMatch(year -> year < planYear)
            && !heading.contains(planYear + "年");
    return BACK.matcher(heading).find() || earlier;
  }

  private static int number(MatchResult match) {
    return Integer.parseInt(match.group(1));
  }
}
