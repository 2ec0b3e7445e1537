package io.duban.notices.goals;

import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.time.DatePhrase;
import io.duban.rules.task.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a headline target: every figure of its clause is one, and so is a bare yardstick. */
public final class HeadlineReader {
  private static final int REACH = 60;
  private static final Pattern YARDSTICK =
      Pattern.compile(
          "(?:与|和|同|跟)[^,;。]{1,24}(?:同步|相适应|相匹配|相当|一致)|[高快低优大]于[^,;。\\d]{1,16}"
              + "|(?:完成|达到|实现|控制在)[^,;。\\d]{0,24}(?:国家|省(?!份)|上级|市(?:定|级|里|下达)|下达|核定)[^,;。\\d]{0,30}"
              + "|(?:全省|全国|全市|全区|全盟|全州|同类)[^,;。\\d]{0,6}(?:前列|上游|第一|首位|领先|先进|平均|前[一二三四五六七八九十])"
              + "|(?:约束性|下达|省定|市定|核定)[^,;。\\d]{0,6}(?:任务|目标|指标|要求)");
  private static final Pattern STRETCH = Pattern.compile("力争|争取|冲刺|努力|奋斗目标|奋力");
  private static final Pattern WRITTEN_OUT = Pattern.compile("百分之[一二三四五六七八九十百点零]+");

  private static final Pattern STRETCH_ASIDE =
      Pattern.compile("\\((?:力争|争取|冲刺|奋斗目标|确保)[^()]{0,20}\\)");

  private final SourceText source;

  public HeadlineReader(SourceText source) {
    this.source = source;
  }

  /** Whether a clause gives a figure or names a yardstick. */
  public static boolean states(Slice clause) {
    return !QuantityScanner.scan(clause).isEmpty()
        || YARDSTICK.matcher(clause.text()).find()
        || WRITTEN_OUT.matcher(clause.text()).find();
  }

  /** How many characters stand before the first figure or yardstick of a clause. */
  public static int nameLength(Slice clause) {
    return QuantityScanner.scan(clause).stream()
        .mapToInt(quantity -> quantity.words().start() - clause.start())
        .findFirst()
        .orElse(0);
  }

  /** The targets of one goal; dates have no part in it. */
  public TargetReading read(List<Slice> words, List<DatePhrase> dates) {
    List<TargetDraft> drafts = new ArrayList<>();
    List<Slice> unclear = new ArrayList<>();
    words.forEach(clause -> read(clause, drafts, unclear));
    List<Target> targets = new ArrayList<>();
    drafts.forEach(draft -> targets.add(draft.target(source, targets.size() + 1)));
    return new TargetReading(List.copyOf(targets), List.copyOf(unclear));
  }

  private void read(Slice clause, List<TargetDraft> drafts, List<Slice> unclear) {
    unclear.addAll(QuantityScanner.unreadable(clause));
    String readable = source.characters(clause);
    List<Quantity> quantities = QuantityScanner.scan(clause);
    SharedNames names = SharedNames.of(readable, clause.text(), quantities.size());
    int from = 0;
    String metric = "";
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      int at = quantity.words().start() - clause.start();
      Slice span = beforeAndFigure(clause, from, quantity);
      String own = MetricNames.of(readable.substring(span.start() - clause.start(), at), "");
      boolean stretch = i > 0 && STRETCH.matcher(clause.text()).region(from, at).find();
      metric = own.isEmpty() || stretch ? metric : own;
      if (stretch || quantity.doubtful()) {
        unclear.add(span);
      } else {
        String before = clause.text().substring(Math.max(0, at - REACH), at);
        drafts.add(draft(span, names.of(i, metric), before, quantity));
      }
      from = quantity.words().end() - clause.start();
    }
    addRest(clause, from, drafts, unclear);
    STRETCH_ASIDE
        .matcher(clause.text())
        .results()
        .forEach(aside -> unclear.add(clause.sub(aside.start(), aside.end())));
  }

  private static TargetDraft draft(Slice span, String name, String before, Quantity quantity) {
    HeadlineKind kind = HeadlineKind.of(name, before, quantity);
    return TargetDraft.figure(span, name, kind.kind(), kind.comparator(), quantity, null);
  }

  private static void addRest(
      Slice clause, int from, List<TargetDraft> drafts, List<Slice> unclear) {
    Matcher writtenOut = WRITTEN_OUT.matcher(clause.text());
    if (from == 0 && writtenOut.find()) {
      unclear.add(clause);
    } else if (from == 0 && YARDSTICK.matcher(clause.text()).find()) {
      drafts.add(TargetDraft.external(clause));
    } else if (from > 0) {
      Matcher yardstick = YARDSTICK.matcher(clause.text()).region(from, clause.text().length());
      if (yardstick.find()) {
        drafts.add(TargetDraft.external(clause.sub(yardstick.start(), clause.text().length())));
      }
    }
  }

  private static Slice beforeAndFigure(Slice clause, int from, Quantity quantity) {
    int start = from;
    int at = quantity.words().start() - clause.start();
    while (start < at && "、,和及与并至到 ".indexOf(clause.text().charAt(start)) >= 0) {
      start++;
    }
    return clause.sub(start, quantity.words().end() - clause.start());
  }
}
