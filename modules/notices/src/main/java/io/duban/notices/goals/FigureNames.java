package io.duban.notices.goals;

import java.util.List;
import java.util.Optional;

/** Names a figure by the words beside it, or by the figure before it where it has none. */
record FigureNames(ClauseWords words, List<TargetDraft> drafts) {
  private static final String JOINTS = "、和及与,";

  String of(Quantity quantity, int segment) {
    Optional<TargetDraft> shared = sharedWith(quantity, segment);
    if (shared.isPresent()) {
      return shared.get().name();
    }
    String own = words.withoutDates(segment, words.from(quantity));
    int to = words.to(quantity);
    String after = words.withoutDates(to, to + words.nounAfter(quantity).length());
    return inFull(
        after.isEmpty() ? MetricNames.of(own, words.readable()) : MetricNames.of(after, own),
        quantity);
  }

  /** The figure that names this one as well: 合作社和农场分别突破4600家、4200家. */
  Optional<TargetDraft> sharedWith(Quantity quantity, int segment) {
    String own = words.clause().text().substring(segment, words.from(quantity)).strip();
    boolean nameless = own.length() == 1 && JOINTS.contains(own);
    return nameless && words.nounAfter(quantity).isEmpty()
        ? last().filter(draft -> draft.isMeasuredIn(quantity.unit()))
        : Optional.empty();
  }

  // 完成投资50亿元、增长10%: the second figure is one of the first figure's subject.
  private String inFull(String name, Quantity quantity) {
    if (last().isEmpty() || !MetricNames.isOnlyVerb(name)) {
      return name;
    }
    TargetDraft last = last().get();
    return last.isMeasuredIn(quantity.unit()) && !name.startsWith("总")
        ? last.name()
        : MetricNames.subject(last.name()) + name;
  }

  private Optional<TargetDraft> last() {
    return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
  }
}
