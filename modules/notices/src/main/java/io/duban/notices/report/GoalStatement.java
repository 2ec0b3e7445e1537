package io.duban.notices.report;

import io.duban.notices.text.Clauses;
import io.duban.notices.text.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentences that state the year's headline targets: 主要预期目标是:…;…。 */
final class GoalStatement {
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:全年|年度|预期|主要|奋斗|发展|调控|工作|计划|的)(?:的)?(?:经济|工作|发展|奋斗|预期|调控|计划){0,3}(?:目标|指标)(?:任务|值)?(?:\\([^)]{0,20}\\))?"
              + "(?:初步|拟|建议|安排|确定|设定|考虑|定){0,3}(?:(?:是|为|如下|有)[:,]?|[:,]|$)");
  private static final Pattern OTHER_YEARS =
      Pattern.compile("(?:今后|未来|过去)(?:的)?[三五]年|[三五]年(?:目标|规划)|十[四五六]五|远景|(?:到|至)20\\d{2}年(?!底|末)");
  private static final Pattern BACK = Pattern.compile("去年|上年|完成了|实现了|未能|预计全年|圆满完成");
  private static final Pattern ASIDE =
      Pattern.compile("实际(?:工作|执行)|在此基础|确定(?:上述|这)|上述|以上目标|这些目标|我们|考虑|要求|各位代表|意味着");
  private static final Pattern HEADLINE =
      Pattern.compile("(?:全[市县区州旗])?(?:地区)?(?:生产总值|GDP)|经济(?:总量)?增[长速]");
  private static final int FEWEST_WITHOUT_LEAD = 3;
  private static final int LONGEST_LIST_LINE = 120;
  private static final int LONGEST_STATE_LINE = 30;

  private GoalStatement() {}

  /**
   * Goals and where they were found.
   *
   * @param clauses one for each goal
   * @param first index of the paragraph that states them
   * @param last index of the last paragraph that only lists goals
   */
  record Found(List<Slice> clauses, int first, int last) {}

  /** The first statement of goals from a paragraph on; none if there is none. */
  static Optional<Found> in(List<ReportParagraph> paragraphs, int from, int to, int planYear) {
    for (int i = from; i < to; i++) {
      Optional<Found> found = at(paragraphs, i, planYear);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * A sentence that gives goals without announcing them: several rates, that of output among them.
   */
  static Optional<Found> unannounced(List<ReportParagraph> paragraphs, int from, int to) {
    for (int i = from; i < Math.min(to, paragraphs.size()); i++) {
      for (Slice sentence : Clauses.sentences(paragraphs.get(i).whole())) {
        Matcher output = HEADLINE.matcher(sentence.text());
        boolean ahead = output.find() && !BACK.matcher(sentence.text()).find();
        List<Slice> clauses = ahead ? GoalClauses.of(sentence.from(output.start())) : List.of();
        if (GoalClauses.stated(clauses) >= FEWEST_WITHOUT_LEAD) {
          return Optional.of(new Found(clauses, i, i));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> at(List<ReportParagraph> paragraphs, int index, int planYear) {
    Slice paragraph = paragraphs.get(index).whole();
    List<Slice> sentences = Clauses.sentences(paragraph);
    for (int i = 0; i < sentences.size(); i++) {
      Optional<Slice> statement = announced(sentences.get(i), planYear);
      if (statement.isPresent()) {
        List<Slice> clauses = new ArrayList<>(GoalClauses.of(statement.get()));
        boolean goals = GoalClauses.stated(clauses) > 0;
        if (goals || statement.get().isEmpty()) {
          sentences.subList(i + 1, sentences.size()).stream()
              .takeWhile(GoalStatement::isGoals)
              .forEach(sentence -> clauses.addAll(GoalClauses.of(sentence)));
          boolean ended = !clauses.isEmpty() && paragraph.text().endsWith("。");
          int last = ended ? index : addList(paragraphs, index, clauses);
          if (GoalClauses.stated(clauses) > 0) {
            return Optional.of(new Found(List.copyOf(clauses), index, last));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Slice> announced(Slice sentence, int planYear) {
    Matcher lead = LEAD.matcher(sentence.text());
    if (!lead.find()) {
      return Optional.empty();
    }
    String before = sentence.text().substring(0, lead.end());
    boolean other =
        (OTHER_YEARS.matcher(before).find()
                && !before.contains(planYear + "年")
                && !before.contains("今年"))
            || BACK.matcher(before).find();
    return other ? Optional.empty() : Optional.of(sentence.from(lead.end()).strip());
  }

  private static boolean isGoals(Slice sentence) {
    return !ASIDE.matcher(sentence.text()).find()
        && GoalClauses.startsWithGoal(sentence)
        && GoalClauses.stated(GoalClauses.of(sentence)) > 0;
  }

  private static int addList(List<ReportParagraph> paragraphs, int index, List<Slice> clauses) {
    int last = index;
    while (last + 1 < paragraphs.size()
        && isListLine(paragraphs.get(last + 1), paragraphs.get(index + 1), clauses.isEmpty())) {
      last++;
      for (Slice sentence : Clauses.sentences(paragraphs.get(last).body())) {
        if (!ASIDE.matcher(sentence.text()).find()) {
          clauses.addAll(GoalClauses.of(sentence));
        }
      }
    }
    return last;
  }

  // The first line gives a figure; one without, such as 外贸促稳提质, only fits beside it.
  private static boolean isListLine(
      ReportParagraph line, ReportParagraph firstLine, boolean first) {
    Slice body = line.body();
    boolean beside = line.level().equals(firstLine.level());
    if (GoalClauses.startsWithGoal(body)) {
      return first || (beside && body.text().length() <= LONGEST_LIST_LINE);
    }
    return !first
        && beside
        && !line.equals(firstLine)
        && body.text().length() <= LONGEST_STATE_LINE
        && !GoalClauses.of(body).isEmpty();
  }
}
