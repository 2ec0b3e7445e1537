package io.duban.notices.goals;

import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Interim;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A target while its item is still being read: interim shares may follow it. */
final class TargetDraft {
  private final Slice words;
  private final String name;
  private final TargetKind kind;
  private final Comparator comparator;
  private final Quantity quantity;
  private final LocalDate deadline;
  private final List<Interim> interims = new ArrayList<>();

  private TargetDraft(
      Slice words,
      String name,
      TargetKind kind,
      Comparator comparator,
      Quantity quantity,
      LocalDate deadline) {
    this.words = words;
    this.name = name;
    this.kind = kind;
    this.comparator = comparator;
    this.quantity = quantity;
    this.deadline = deadline;
  }

  static TargetDraft figure(
      Slice words,
      String name,
      TargetKind kind,
      Comparator comparator,
      Quantity quantity,
      LocalDate deadline) {
    return new TargetDraft(words, name, kind, comparator, quantity, deadline);
  }

  static TargetDraft milestone(Slice words, String name, LocalDate deadline) {
    return new TargetDraft(words, name, TargetKind.MILESTONE, Comparator.AT_LEAST, null, deadline);
  }

  static TargetDraft external(Slice words) {
    return new TargetDraft(
        words, words.text(), TargetKind.EXTERNAL, Comparator.AT_LEAST, null, null);
  }

  /** Whether a share of the plan can be a share of this target, the investment if it is money. */
  boolean takesShares(boolean money) {
    return kind.addsUp() && (!money || quantity.measure() == Measures.MONEY);
  }

  TargetKind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  boolean isMeasuredIn(String unit) {
    return quantity != null && quantity.unit().equals(unit);
  }

  void addShare(LocalDate date, Quantity share) {
    interims.add(new Interim(date, share.value()));
  }

  Target target(SourceText source, int index) {
    return new Target(
        "m" + index,
        name,
        kind,
        comparator,
        quantity == null ? null : quantity.value(),
        quantity == null ? null : quantity.upper(),
        quantity == null ? "" : quantity.unit(),
        source.words(words),
        deadline,
        interims,
        source.range(words));
  }
}
