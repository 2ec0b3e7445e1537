package io.duban.notices.confirm;

import static java.util.Objects.requireNonNull;

import io.duban.rules.task.SourceRange;
import java.util.List;

/**
 * One thing the reader did not settle by itself.
 *
 * @param reason why it is open
 * @param task id of the task it concerns, or null if it concerns the notice
 * @param what the words, or the name of the field, in question
 * @param candidates the possible readings; the first is the one taken for now, empty if none was
 * @param source where the words stand, or null
 */
public record OpenQuestion(
    Reason reason, String task, String what, List<String> candidates, SourceRange source) {
  public OpenQuestion {
    requireNonNull(reason, "reason");
    requireNonNull(what, "what");
    candidates = List.copyOf(candidates);
  }
}
