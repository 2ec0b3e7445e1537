package io.duban.notices.confirm;

import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import java.util.List;

/** Collects what is open about tasks, each question with the words it is about. */
public final class TaskQuestions {
  private final SourceText source;
  private final List<OpenQuestion> confirm;

  public TaskQuestions(SourceText source, List<OpenQuestion> confirm) {
    this.source = source;
    this.confirm = confirm;
  }

  public void ask(Reason reason, String task, Slice words, List<?> candidates) {
    confirm.add(
        new OpenQuestion(
            reason,
            task,
            source.words(words),
            candidates.stream().map(String::valueOf).toList(),
            source.range(words)));
  }
}
