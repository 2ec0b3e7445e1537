package io.duban.notices.report;

import io.duban.notices.goals.TargetReader;
import io.duban.notices.goals.TargetReading;
import io.duban.notices.outline.Level;
import io.duban.notices.text.Clauses;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.time.DatePhrase;
import io.duban.notices.time.DateReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the paragraphs that set work from those that only speak.
 *
 * <p>A paragraph is a draft task if it is numbered and has no other paragraphs below it, or leads
 * with a short sentence and goes on, or states a figure to reach or a date to keep. Addresses and
 * general requirements never are; paragraphs about the government itself only with figure or date.
 */
final class DraftFinder {
  private static final int LONGEST_LEAD = 30;
  private static final int SHORTEST = 8;
  private static final Pattern ADDRESS = Pattern.compile("^(?:各位代表|同志们|朋友们|让我们|谢谢)");
  private static final Pattern REQUIREMENT =
      Pattern.compile("总体要求(?:是|为|:)|总体思路(?:是|为|:)|^(?:综合|总体)(?:来看|判断|上看)|^当前,|^(?:20\\d{2}年|今年)是");
  private static final Pattern NO_LEAD = Pattern.compile("^(?:20\\d{2}年|今年|当前|我们)|是");
  private static final Pattern END =
      Pattern.compile(
          "^(?:附件|附:|附录|名词解释|名词注释|有关名词|相关名词|注释|注:|《?政府工作报告》?(?:中)?(?:有关|部分|相关)?(?:名词|用语|注释|词语))");

  private final SourceText source;
  private final List<ReportParagraph> paragraphs;
  private final int planYear;
  private final TargetReader targets;
  private final Headings headings = new Headings();
  private final List<DraftItem> drafts = new ArrayList<>();

  DraftFinder(SourceText source, List<ReportParagraph> paragraphs, int planYear) {
    this.source = source;
    this.paragraphs = paragraphs;
    this.planYear = planYear;
    this.targets = new TargetReader(source);
  }

  /** Whether nothing of the report comes after this paragraph. */
  static boolean ends(ReportParagraph paragraph) {
    return paragraph.whole().text().length() <= 40 && END.matcher(paragraph.body().text()).find();
  }

  /** The drafts from one paragraph on; what comes before the end of the goals introduces them. */
  List<DraftItem> find(int from, int lastGoal) {
    boolean elsewhere = false;
    for (int i = from; i < paragraphs.size() && drafts.size() <= WorkReport.MOST_DRAFTS; i++) {
      ReportParagraph paragraph = paragraphs.get(i);
      boolean part = paragraph.level().filter(level -> level == Level.PART).isPresent();
      elsewhere = part ? PartHeading.isElsewhere(paragraph, planYear) : elsewhere;
      if (!elsewhere) {
        boolean introduction = i <= lastGoal;
        add(paragraph, hasBelow(i), introduction);
      }
    }
    return List.copyOf(drafts);
  }

  private void add(ReportParagraph paragraph, boolean hasBelow, boolean introduction) {
    List<String> section = headings.above(paragraph);
    if (!introduction && isDraft(paragraph, hasBelow, section)) {
      drafts.add(new DraftItem(section, paragraph.whole(), paragraph.body()));
    }
    if (hasBelow && (paragraph.marker().isPresent() || paragraph.isHeading())) {
      headings.enter(paragraph, source.words(paragraph.heading()));
    }
  }

  private boolean isDraft(ReportParagraph paragraph, boolean hasBelow, List<String> section) {
    String words = paragraph.body().text();
    if (words.length() < SHORTEST
        || ADDRESS.matcher(words).find()
        || REQUIREMENT.matcher(words).find()) {
      return false;
    }
    boolean figures = !paragraph.isHeading() && hasMeasure(paragraph.body());
    if (figures || Headings.areAboutGovernmentItself(withOwn(section, paragraph))) {
      return figures;
    }
    return paragraph.marker().isPresent()
        ? !hasBelow && endsSentence(words)
        : hasLead(paragraph.body());
  }

  private List<String> withOwn(List<String> section, ReportParagraph paragraph) {
    List<String> all = new ArrayList<>(section);
    if (paragraph.marker().isPresent()) {
      all.add(paragraph.heading().text());
    }
    return all;
  }

  private boolean hasMeasure(Slice words) {
    List<DatePhrase> dates = new DateReader(planYear).read(words);
    TargetReading reading = targets.read(List.of(words), dates);
    return !reading.targets().isEmpty() || dates.stream().anyMatch(DatePhrase::gate);
  }

  private static boolean endsSentence(String words) {
    return words.chars().anyMatch(character -> character == '。' || character == ';');
  }

  private static boolean hasLead(Slice words) {
    List<Slice> sentences = Clauses.sentences(words);
    String lead = sentences.isEmpty() ? "" : sentences.get(0).text();
    return sentences.size() > 1 && lead.length() <= LONGEST_LEAD && !NO_LEAD.matcher(lead).find();
  }

  /** Whether paragraphs follow that stand below this one. */
  private boolean hasBelow(int index) {
    if (index + 1 >= paragraphs.size()) {
      return false;
    }
    ReportParagraph paragraph = paragraphs.get(index);
    ReportParagraph next = paragraphs.get(index + 1);
    if (next.level().isEmpty()) {
      return !ADDRESS.matcher(next.body().text()).find();
    }
    return paragraph.level().isPresent()
        && next.level().get().compareTo(paragraph.level().get()) > 0;
  }
}
