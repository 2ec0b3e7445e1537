package io.duban.notices.goals;

import io.duban.notices.text.Slice;
import io.duban.notices.time.DatePhrase;
import io.duban.rules.task.TargetKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one clause: its figures, else the gate it sets, else an outside yardstick. */
final class ClauseReader {
  private static final Pattern SHARE_OF_PLAN =
      Pattern.compile("[,、]?(?:完成|达到)(?:年度|全年)?(投资)?(?:建设)?(?:计划|任务|目标|总量|工程量)?的?");
  private static final Pattern EXTERNAL =
      Pattern.compile(
          "完成(?:国家|省|上级)[^,。]{0,8}(?:任务|目标)|(?:全省|全国|全市)[^,。]{0,4}(?:前列|领先|先进|上游)"
              + "|(?:全省|全国)前[\\d一二三四五六七八九十]+|与[^,。]{1,10}同步|[高低]于(?:全省|全国)平均");

  private static final Pattern OUTCOME = Pattern.compile("开工|建成|投用|投产|完工|竣工|通车|启用|落地|完成|通过");

  private final ClauseWords words;
  private final TargetDates.InClause dates;
  private final List<TargetDraft> drafts;
  private final List<Slice> unclear;

  ClauseReader(ClauseWords words, List<TargetDraft> drafts, List<Slice> unclear) {
    this.words = words;
    this.dates = words.dates();
    this.drafts = drafts;
    this.unclear = unclear;
  }

  /** Adds what the clause says to the drafts of its sentence. */
  void read() {
    int known = drafts.size();
    boolean shares = readFigures();
    if (drafts.size() > known || shares) {
      return;
    }
    if (EXTERNAL.matcher(words.clause().text()).find()) {
      drafts.add(TargetDraft.external(words.clause()));
    } else {
      dates.own().forEach(this::addMilestone);
      if (dates.own().isEmpty() && OUTCOME.matcher(words.clause().text()).find()) {
        dates.at(words.clause().start()).ifPresent(date -> addMilestone(date));
      }
    }
  }

  /** True if a figure was an interim share of an earlier target. */
  private boolean readFigures() {
    boolean shares = false;
    Bearing previous = null;
    unclear.addAll(QuantityScanner.unreadable(words.clause()));
    QuantityScanner.writtenOut(words.clause()).stream()
        .filter(number -> BearingJudge.judge(words.clause(), number, null) == Bearing.TARGET)
        .forEach(number -> unclear.add(number.words()));
    int segment = 0;
    for (Quantity quantity : QuantityScanner.scan(words.clause())) {
      int start = Math.min(segment, words.from(quantity));
      Bearing bearing =
          quantity.doubtful()
              ? Bearing.UNCLEAR
              : BearingJudge.judge(words.clause(), quantity, previous);
      if (bearing == Bearing.TARGET && addShare(quantity, start)) {
        shares = true;
      } else if (bearing == Bearing.TARGET || bearing == Bearing.SCOPE) {
        addFigure(quantity, start, bearing);
      } else if (bearing == Bearing.UNCLEAR) {
        unclear.add(quantity.words());
      }
      if (bearing != Bearing.CONTEXT) {
        segment = words.to(quantity) + words.nounAfter(quantity).length();
        previous = bearing;
      }
    }
    return shares;
  }

  private boolean addShare(Quantity quantity, int segment) {
    Optional<LocalDate> date = dates.at(quantity.words().start());
    Matcher share =
        SHARE_OF_PLAN.matcher(words.withoutDates(segment, words.from(quantity)).strip());
    if (!quantity.unit().equals("%") || date.isEmpty() || !share.matches()) {
      return false;
    }
    Optional<TargetDraft> whole = lastCumulative(share.group(1) != null);
    whole.ifPresent(draft -> draft.addShare(date.get(), quantity));
    return whole.isPresent();
  }

  private Optional<TargetDraft> lastCumulative(boolean money) {
    return drafts.stream()
        .filter(draft -> draft.takesShares(money))
        .reduce((earlier, later) -> later);
  }

  private void addFigure(Quantity quantity, int segment, Bearing bearing) {
    FigureNames names = new FigureNames(words, drafts);
    String before = words.before(quantity);
    TargetKind kind =
        names
            .sharedWith(quantity, segment)
            .map(TargetDraft::kind)
            .orElseGet(() -> Kinds.kind(before, quantity));
    drafts.add(
        TargetDraft.figure(
            words.span(segment, quantity),
            names.of(quantity, segment),
            bearing == Bearing.SCOPE ? TargetKind.SCOPE : kind,
            Kinds.comparator(before, quantity),
            quantity,
            dates.at(quantity.words().start()).orElse(null)));
  }

  private void addMilestone(DatePhrase phrase) {
    phrase.date().filter(date -> phrase.gate()).ifPresent(this::addMilestone);
  }

  private void addMilestone(LocalDate date) {
    String name = words.withoutDates(0, words.length());
    if (!name.isBlank()) {
      drafts.add(TargetDraft.milestone(words.clause(), MetricNames.of(name, name), date));
    }
  }
}
