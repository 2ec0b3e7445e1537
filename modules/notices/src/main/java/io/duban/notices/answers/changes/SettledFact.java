package io.duban.notices.answers.changes;

import io.duban.notices.NoticeOverrides;
import java.util.function.UnaryOperator;

/** What a person said about the notice as a whole, or about a date in it. */
public record SettledFact(UnaryOperator<NoticeOverrides> change) implements ReadingChange {
  @Override
  public NoticeOverrides before(NoticeOverrides overrides) {
    return change.apply(overrides);
  }
}
