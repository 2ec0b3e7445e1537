package io.duban.notices.target;

import io.duban.notices.text.Slice;
import io.duban.notices.time.DatePhrase;
import io.duban.rules.task.TargetKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one clause: its figures, else the gate it sets, else an outside yardstick. */
final class ClauseReader {
  private static final int REACH = 60;
  private static final Pattern SHARE_OF_PLAN =
      Pattern.compile("(?:完成|达到|完成率达到?)(?:年度|全年)?(?:投资|建设)?(?:计划|任务|目标|总量|工程量)?(?:总量)?的?$");
  private static final Pattern EXTERNAL =
      Pattern.compile(
          "完成(?:国家|省|上级)[^,。]{0,8}(?:任务|目标)|(?:全省|全国|全市)[^,。]{0,4}(?:前列|领先|先进|上游)"
              + "|(?:全省|全国)前[\\d一二三四五六七八九十]+|与[^,。]{1,10}同步|[高低]于(?:全省|全国)平均");

  private static final Pattern OUTCOME = Pattern.compile("开工|建成|投用|投产|完工|竣工|通车|启用|落地|完成|通过");

  private final Slice clause;
  private final String readable;
  private final Dates.InClause dates;
  private final List<TargetDraft> drafts;
  private final List<Slice> unclear;

  ClauseReader(
      Slice clause,
      String readable,
      Dates.InClause dates,
      List<TargetDraft> drafts,
      List<Slice> unclear) {
    this.clause = clause;
    this.readable = readable;
    this.dates = dates;
    this.drafts = drafts;
    this.unclear = unclear;
  }

  void read() {
    int known = drafts.size();
    boolean shares = readFigures();
    if (drafts.size() > known || shares) {
      return;
    }
    if (EXTERNAL.matcher(clause.text()).find()) {
      drafts.add(TargetDraft.external(clause));
    } else {
      dates.own().forEach(this::addMilestone);
      if (dates.own().isEmpty() && OUTCOME.matcher(clause.text()).find()) {
        dates.at(clause.start()).ifPresent(date -> addMilestone(date));
      }
    }
  }

  /** True if a figure was an interim share of an earlier target. */
  private boolean readFigures() {
    boolean shares = false;
    Bearing previous = null;
    int segment = 0;
    for (Quantity quantity : QuantityScanner.scan(clause)) {
      Bearing bearing = BearingJudge.judge(clause, quantity, previous);
      if (bearing == Bearing.TARGET && addShare(quantity)) {
        shares = true;
      } else if (bearing == Bearing.TARGET || bearing == Bearing.SCOPE) {
        addFigure(quantity, Math.min(segment, from(quantity)), bearing);
      } else if (bearing == Bearing.UNCLEAR) {
        unclear.add(quantity.words());
      }
      if (bearing != Bearing.CONTEXT) {
        segment = to(quantity) + nounAfter(quantity).length();
        previous = bearing;
      }
    }
    return shares;
  }

  private boolean addShare(Quantity quantity) {
    Optional<LocalDate> date = dates.at(quantity.words().start());
    boolean share =
        quantity.unit().equals("%")
            && date.isPresent()
            && SHARE_OF_PLAN.matcher(before(quantity)).find();
    Optional<TargetDraft> whole = share ? lastCumulative() : Optional.empty();
    whole.ifPresent(draft -> draft.addShare(date.get(), quantity));
    return whole.isPresent();
  }

  private Optional<TargetDraft> lastCumulative() {
    return drafts.stream().filter(TargetDraft::takesShares).reduce((earlier, later) -> later);
  }

  private void addFigure(Quantity quantity, int segment, Bearing bearing) {
    String before = before(quantity);
    String own = withoutDates(segment, from(quantity));
    String after = nounAfter(quantity);
    TargetKind kind = bearing == Bearing.SCOPE ? TargetKind.SCOPE : Kinds.kind(before, quantity);
    drafts.add(
        TargetDraft.figure(
            words(segment, quantity, after.length()),
            after.isEmpty() ? MetricNames.of(own, readable) : MetricNames.of(after, own),
            kind,
            Kinds.comparator(before, quantity),
            quantity,
            dates.at(quantity.words().start()).orElse(null)));
  }

  private Slice words(int segment, Quantity quantity, int after) {
    int from = segment;
    while (from < from(quantity) && "、和及与并".indexOf(clause.text().charAt(from)) >= 0) {
      from++;
    }
    return clause.sub(from, to(quantity) + after);
  }

  private void addMilestone(DatePhrase phrase) {
    phrase.date().filter(date -> phrase.gate()).ifPresent(this::addMilestone);
  }

  private void addMilestone(LocalDate date) {
    String name = withoutDates(0, clause.text().length());
    if (!name.isBlank()) {
      drafts.add(TargetDraft.milestone(clause, MetricNames.of(name, name), date));
    }
  }

  private String withoutDates(int from, int to) {
    StringBuilder words = new StringBuilder();
    int at = from;
    for (DatePhrase phrase : dates.own()) {
      int start = phrase.words().start() - clause.start();
      if (start >= at && start < to) {
        words.append(readable, at, start);
        at = Math.min(to, phrase.words().end() - clause.start());
      }
    }
    return words.append(readable, at, to).toString();
  }

  /** What 3个 counts when the noun follows: 3个特色小镇. */
  private String nounAfter(Quantity quantity) {
    int from = to(quantity);
    int to = from;
    boolean counts = quantity.measure() == Measures.COUNT;
    while (counts && to < clause.text().length() && clause.text().charAt(to) != '、') {
      to++;
    }
    return readable.substring(from, Math.min(to, from + REACH));
  }

  private String before(Quantity quantity) {
    return clause.text().substring(Math.max(0, from(quantity) - REACH), from(quantity));
  }

  private int from(Quantity quantity) {
    return quantity.words().start() - clause.start();
  }

  private int to(Quantity quantity) {
    return quantity.words().end() - clause.start();
  }
}
