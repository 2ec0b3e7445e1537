package io.duban.notices.report;

import io.duban.notices.head.Head;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A government work report as it stands in a document.
 *
 * @param source its words, lines joined to paragraphs
 * @param whole all of it
 * @param goals the headline targets of the plan year, one clause each
 * @param drafts the work it sets
 * @param spoken whether it opens as a speech to a congress, which no notice does
 * @param planned whether it was found to have a part for the plan year
 * @param unfinished the words it breaks off with, if it does
 */
public record WorkReport(
    SourceText source,
    Head head,
    Slice whole,
    List<DraftItem> goals,
    List<DraftItem> drafts,
    boolean spoken,
    boolean planned,
    Optional<Slice> unfinished) {
  /** No report has as many goals and measures; what has more is not read to its end. */
  public static final int MOST_DRAFTS = 3_000;

  public WorkReport {
    goals = List.copyOf(goals);
    drafts = List.copyOf(drafts);
  }

  public boolean isTooLong() {
    return goals.size() + drafts.size() > MOST_DRAFTS;
  }
}
