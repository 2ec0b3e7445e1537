package io.duban.notices.report;

import io.duban.notices.head.Head;
import io.duban.notices.outline.Level;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the government work reports of a document. */
public final class ReportReader {
  private static final String SENTENCE_ENDS = "。!?;:”》)";
  private static final int INTRODUCTION = 20;

  private ReportReader() {}

  /**
   * One for each region, in the order of the document. Without any title, a text that addresses a
   * congress and states goals is one report; else there are none.
   */
  public static List<WorkReport> read(SourceText source) {
    List<ReportLines> found = ReportFinder.find(source);
    return found.isEmpty()
        ? withoutTitle(source).stream().toList()
        : found.stream().map(lines -> read(source, lines)).toList();
  }

  private static Optional<WorkReport> withoutTitle(SourceText source) {
    List<Slice> lines =
        IntStream.range(0, source.lines())
            .mapToObj(source::line)
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.stream().anyMatch(line -> line.text().startsWith("各位代表"))
        ? Optional.of(read(source, new ReportLines(lines, Optional.empty(), false)))
            .filter(report -> !report.goals().isEmpty())
        : Optional.empty();
  }

  private static WorkReport read(SourceText source, ReportLines lines) {
    SourceText text = Paragraphs.of(source, lines.lines());
    List<ReportParagraph> paragraphs = paragraphs(text);
    Optional<Slice> unfinished = unfinished(paragraphs);
    unfinished.ifPresent(words -> leaveOut(words, paragraphs));
    Optional<Integer> fromHeadings = PartHeading.planYear(paragraphs);
    Head head = ReportHead.of(lines.lines(), lines.regionName(), fromHeadings);
    int year = head.year().orElse(0);
    int plan = planStart(paragraphs, year);
    Optional<GoalStatement.Found> goals = goals(paragraphs, plan, year);
    int from = plan < paragraphs.size() ? plan : goals.map(GoalStatement.Found::first).orElse(plan);
    Slice whole = text.slice(0, text.folded().length()).strip();
    return new WorkReport(
        text,
        head,
        whole,
        goals.map(found -> drafts(text, paragraphs, found)).orElse(List.of()),
        new DraftFinder(text, paragraphs, year)
            .find(from, goals.map(GoalStatement.Found::last).orElse(-1)),
        lines.spoken(),
        from < paragraphs.size(),
        unfinished);
  }

  private static List<ReportParagraph> paragraphs(SourceText text) {
    List<ReportParagraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < text.lines(); i++) {
      Slice line = text.line(i);
      if (!line.isEmpty()) {
        ReportParagraph paragraph = ReportParagraph.of(line);
        if (DraftFinder.ends(paragraph)) {
          break;
        }
        paragraphs.add(paragraph);
      }
    }
    return paragraphs;
  }

  private static int planStart(List<ReportParagraph> paragraphs, int year) {
    int start = 0;
    while (start < paragraphs.size() && !PartHeading.plans(paragraphs.get(start), year)) {
      start++;
    }
    return start;
  }

  private static Optional<GoalStatement.Found> goals(
      List<ReportParagraph> paragraphs, int plan, int year) {
    boolean headed = plan < paragraphs.size();
    int to = headed ? Math.min(plan + INTRODUCTION, paragraphs.size()) : paragraphs.size();
    return GoalStatement.in(paragraphs, headed ? plan : 0, to, year)
        .or(() -> GoalStatement.unannounced(paragraphs, plan, plan + INTRODUCTION));
  }

  private static List<DraftItem> drafts(
      SourceText text, List<ReportParagraph> paragraphs, GoalStatement.Found goals) {
    List<String> section =
        paragraphs.subList(0, goals.first() + 1).stream()
            .filter(paragraph -> paragraph.level().filter(Level.PART::equals).isPresent())
            .reduce((earlier, later) -> later)
            .map(part -> List.of(text.words(part.heading())))
            .orElse(List.of());
    return goals.clauses().stream().map(clause -> new DraftItem(section, clause, clause)).toList();
  }

  private static Optional<Slice> unfinished(List<ReportParagraph> paragraphs) {
    if (paragraphs.isEmpty()) {
      return Optional.empty();
    }
    Slice last = paragraphs.get(paragraphs.size() - 1).whole();
    String text = last.text();
    boolean broken =
        SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0 && text.indexOf(',') >= 0;
    return broken ? Optional.of(last.from(1 + lastEnd(text)).strip()) : Optional.empty();
  }

  private static void leaveOut(Slice unfinished, List<ReportParagraph> paragraphs) {
    int last = paragraphs.size() - 1;
    Slice whole = paragraphs.get(last).whole();
    paragraphs.set(
        last, ReportParagraph.of(whole.until(unfinished.start() - whole.start()).strip()));
  }

  private static int lastEnd(String text) {
    int last = text.length() - 1;
    while (last >= 0 && "。!?;,".indexOf(text.charAt(last)) < 0) {
      last--;
    }
    return last;
  }
}
