package io.duban.notices.answers;

import io.duban.notices.NoticeOverrides;
import java.util.function.UnaryOperator;

/** What a person said about the notice as a whole, or about a date in it. */
record SettledFact(UnaryOperator<NoticeOverrides> change) implements Decision {
  @Override
  public NoticeOverrides before(NoticeOverrides overrides) {
    return change.apply(overrides);
  }
}
